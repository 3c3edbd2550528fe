internal import EmbeddedPython
internal import Findings
internal import Foundation
internal import Glibc
internal import ProfileAnalysis
internal import PyScripts
internal import Sampling

/// Runs the statement's loop as a program of its own, watched by the sampler.
struct StatementSampling {
    /// What came of it.
    enum Outcome {
        case sampled(StatementProfile, nanosecondsPerExecution: Double)
        case unknown(reason: String)
        /// By a signal from the keyboard, say, which the watched process gets in place of this one.
        case interrupted
    }

    let options: TimeOptions

    /// Takes the options' sampling seconds, and SETUP's.
    ///
    /// Trouble is no error: the times stand without it.
    func run() -> Outcome {
        do {
            let folder = try ScratchFolder(for: .operands, bytes: Self.recordBytes)
            let file = folder.file("record.json")
            let words = ["-c", PyScripts.statement.source] + arguments(record: file)
            let program = try ProgramRun(RunWords(words.map(ProcessWords.word)), python: options.python)
            let (outcome, profile) = try program.run(try sampler())
            return judged(outcome, profile, FileManager.default.contents(atPath: file))
        } catch {
            return .unknown(reason: String(describing: error))
        }
    }

    private static let recordBytes = 65_536.0

    private func arguments(record: String) -> [String] {
        [
            "--setup=\(options.setup)", "--seconds=\(options.samplingSeconds)", "--threads=\(options.threads)",
            "--record=\(record)", "--", options.statement,
        ]
    }

    private func sampler() throws(ExperimentError) -> Sampler {
        do throws(SamplingError) {
            return try Sampler(seed: options.seed)
        } catch {
            throw ExperimentError(error)
        }
    }

    private func judged(_ outcome: ProgramOutcome, _ profile: Profile?, _ data: Data?) -> Outcome {
        if let signal = Self.signal(outcome.account.program.exit), [SIGINT, SIGTERM].contains(signal) {
            return .interrupted
        }
        guard let data, let record = try? JSONDecoder().decode(StatementRecord.self, from: data) else {
            return .unknown(reason: "the sampled process ended early (\(Self.words(outcome.account.program.exit)))")
        }
        // The statement itself did not raise it in three processes.
        if record.failure?.hasSuffix("KeyboardInterrupt") == true { return .interrupted }
        if let failure = record.failure { return .unknown(reason: "when it was sampled, \(failure)") }
        guard let profile, let firstLine = record.firstLine, let nanoseconds = record.nanoseconds
        else { return .unknown(reason: "the sampled process could not be watched") }
        let found = StatementProfile(profile, firstLine: firstLine)
        guard !found.loop.isEmpty else { return .unknown(reason: "no sample was taken in the loop: it was too short") }
        return .sampled(found, nanosecondsPerExecution: nanoseconds)
    }

    private static func signal(_ exit: ProgramExit) -> Int32? {
        if case .signal(let number, _) = exit { Int32(number) } else { nil }
    }

    private static func words(_ exit: ProgramExit) -> String {
        switch exit {
        case .code(let code): "exit status \(code)"
        case .signal(_, let name): name
        // Of blocks, which are no processes.
        case .returned, .threw: "no exit status"
        }
    }
}

extension StatementSampling.Outcome {
    var isInterrupted: Bool {
        if case .interrupted = self { true } else { false }
    }
}
