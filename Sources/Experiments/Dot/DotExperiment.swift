package import Findings
internal import EmbeddedPython
internal import Foundation
internal import Measurement
internal import ProfileAnalysis

/// Takes np.dot apart in every Python that was asked for, and makes a report of it.
package struct DotExperiment {
    private let options: DotOptions
    private let candidates: [Candidate]
    private let shouldStop: () -> Bool
    private let say: (ExperimentProgress) -> Void

    /// One Python and what its workers have said so far.
    struct Candidate {
        let id: String
        let installation: PythonInstallation
        var facts: PythonFacts?
        var clock: ClockFacts?
        var instrument: [InstrumentFacts] = []
        var arrays: ArrayFacts?
        /// By size, by process.
        var samples: [Int: [Int: DotSamples]] = [:]
        var skipped: [Int: String] = [:]
        var troubles: [String] = []

        /// Keeps the latest facts, with the worst drift of all processes.
        mutating func note(clock facts: ClockFacts) {
            let worst = [clock?.drift, facts.drift].compactMap { $0 }.max { abs($0) < abs($1) }
            clock = facts
            clock?.drift = worst
        }

        /// Sizes that no process measured, ascending.
        var leftOut: [(size: Int, reason: String)] {
            skipped.filter { samples[$0.key] == nil }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
    }

    /// Finds the Pythons; nothing is measured yet.
    ///
    /// - Parameters:
    ///   - shouldStop: asked ten times a second; true ends the run with what there is.
    ///   - say: gets the progress, on the calling thread, several times a second.
    package init(
        _ options: DotOptions, shouldStop: @escaping () -> Bool, say: @escaping (ExperimentProgress) -> Void
    ) throws {
        self.options = options
        self.shouldStop = shouldStop
        self.say = say
        let names: [String?] = options.pythons.isEmpty ? [nil] : options.pythons
        candidates = try names.map { name in
            let installation = try PythonInstallation.chosen(name)
            return Candidate(id: name ?? installation.executable, installation: installation)
        }
    }

    /// Measures, and reports what there is; throws only if there is nothing at all.
    package func run(generator: String, build: String) throws -> DotReport {
        let machine = MachineInspection.now()
        try options.checkMemory(availableBytes: Double(machine.availableMemoryBytes))
        let date = ISO8601DateFormatter().string(from: Date())
        let quiet = ProcessorTime.whileWaiting()
        let processorTime = ProcessorTime.now()
        let (candidates, complete) = measure()
        let analysis = DotAnalysis(options, candidates)
        let results = analysis.results()
        guard !results.isEmpty else {
            if shouldStop() { throw ExperimentError.interrupted }
            throw reasonForNothing(candidates)
        }
        let stealShare = processorTime.flatMap { start in ProcessorTime.now().flatMap { ($0 - start).stealShare } }
        let environment = DotReport.Environment(
            machine: MachineFacts(machine, quiet: quiet, stealShare: stealShare),
            clock: candidates.compactMap(\.clock).first ?? ClockFacts.unknown,
            pythons: candidates.compactMap(\.facts))
        var report = DotReport(
            generator: generator, date: date,
            method: Method(
                version: Method.currentVersion, processes: options.processes, seconds: options.seconds,
                heldFixed: heldFixed, build: build),
            environment: environment, results: results, arrays: candidates.compactMap(\.arrays),
            crossovers: analysis.crossovers(), claims: [], checks: analysis.checks(), warnings: [], complete: complete)
        report.warnings = Warnings.of(report, candidates)
        report.claims = DotClaims.verdicts(on: report)
        return report
    }

    /// What stood in the way, for every Python. Where it was only the budget, that was bad input.
    private func reasonForNothing(_ candidates: [Candidate]) -> ExperimentError {
        let troubles = candidates.flatMap(\.troubles)
        if !troubles.isEmpty { return .environment(troubles.joined(separator: "; ")) }
        let leftOut = candidates.flatMap(\.leftOut).first
        return leftOut.map { .badInput("N = \($0.size): \($0.reason)") } ?? .environment("nothing was measured")
    }

    /// Process by process, Python by Python, so that what drifts over minutes meets all of them alike.
    private func measure() -> ([Candidate], complete: Bool) {
        var candidates = candidates
        let seconds = options.seconds / Double(options.processes)
        let rounds = options.processes * candidates.count
        var complete = true
        for process in 0..<options.processes {
            for index in candidates.indices where !shouldStop() {
                let done = Double(process * candidates.count + index)
                let title = candidates.count > 1 ? ", \(candidates[index].id)" : ""
                let place = ", process \(process + 1) of \(options.processes)" + title
                let ending = work(process, seconds, &candidates[index]) { progress in
                    say(
                        ExperimentProgress(
                            text: progress.text + (progress.isNote ? title : place),
                            fraction: (done + progress.fraction) / Double(rounds),
                            plannedSeconds: seconds * Double(rounds), isNote: progress.isNote))
                }
                if ending != .done { complete = false }
                if let trouble = ending.trouble(of: candidates[index].id), !candidates[index].troubles.contains(trouble)
                {
                    candidates[index].troubles.append(trouble)
                }
            }
        }
        return (candidates, complete && !shouldStop())
    }

    private func work(
        _ process: Int, _ seconds: Double, _ candidate: inout Candidate, say: (ExperimentProgress) -> Void
    ) -> WorkerProcess.Ending {
        let worker = WorkerProcess(
            request: WorkerRequest(
                id: candidate.id, installation: candidate.installation,
                task: .dot(options, seconds: seconds, process: process)),
            environment: ThreadLimits.apply(options.threads, to: ProcessInfo.processInfo.environment))
        var last = ExperimentProgress(text: "starting", fraction: 0, plannedSeconds: seconds)
        say(last)
        return worker.run(shouldStop: shouldStop, idle: { say(last) }) { message in
            switch message {
            case .described(let facts): candidate.facts = facts
            case .clock(let facts): candidate.note(clock: facts)
            case .arrays(let facts): candidate.arrays = facts
            case .instrument(let facts): candidate.instrument.append(facts)
            case .progress(let text, let fraction, _):
                last.text = text
                last.fraction = fraction
                say(last)
            case .note(let text):
                var note = last
                note.text = text
                note.isNote = true
                say(note)
            case .samples(let samples): candidate.samples[samples.size, default: [:]][process] = samples
            case .skipped(let size, let reason): candidate.skipped[size] = reason
            case .time, .advised, .programFailed, .failed, .done: break
            }
        }
    }

    private var heldFixed: [String] {
        [
            "BLAS threads: \(options.threads)", "operands: uniform [0, 1), C-contiguous, hot in cache where they fit",
            "the call: np.dot(a, b) inside a Python function that Swift calls",
            "a new result each call, dropped after it (not part of the total)", "Python's garbage collector: off",
            "processor affinity: not set",
            "a block's value: mean of its calls without the lowest and the highest tenth",
            "intervals: two-stage bootstrap over processes and blocks",
        ]
    }
}
