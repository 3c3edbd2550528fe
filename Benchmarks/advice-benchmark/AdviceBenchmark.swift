internal import ArgumentParser
internal import BenchmarkReport
internal import EmbeddedPython
internal import Foundation
internal import Measurement

@main
struct AdviceBenchmark: Benchmark {
    static let configuration = CommandConfiguration(
        commandName: "advice-benchmark",
        abstract: "What glue-profile run promises, against programs that were rewritten.",
        discussion: """
            Each program has a slow version and a fast one with the same result. Both run by themselves, in turns, and \
            the slow one under the profiler with --calls. What its first advice on the program promises to save is held \
            against the time that the fast version saves.

            The profiler is the glue-profile beside this program: build it first. Nothing else should run meanwhile.

            Exit codes: 0 done; 1 a prediction is off by more than 20 %; 2 bad usage or input; 3 no usable Python.
            """)

    @OptionGroup var common: ProfilerOptions

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Which programs.", valueName: "program"))
    var only: [Program] = Program.allCases

    @Option(help: ArgumentHelp("Rounds of each program.", valueName: "n"))
    var rounds = 3

    @Option(help: ArgumentHelp("How long the slow version takes.", valueName: "s"))
    var seconds = 3.0

    func validate() throws {
        if !(1...1000).contains(rounds) { throw ValidationError("--rounds \(rounds): name a number from 1 to 1000") }
        if !(seconds >= 0.5 && seconds <= 600) {
            throw ValidationError("--seconds \(seconds): name a time from 0.5 to 600")
        }
    }

    /// Of resampling.
    private static let seed: UInt64 = 1

    func run() throws {
        let findings = try common.run("advice-benchmark", Findings()) { python, profiler, scratch, findings in
            let subject = try Subject(python, profiler: profiler, folder: scratch)
            for program in Program.allCases where only.contains(program) {
                findings.figures.rows.append(try row(program, subject))
            }
        }
        if !common.smoke, !findings.broken.isEmpty {
            throw BrokenPromise(findings.broken, complaint: "not as promised")
        }
    }

    private func row(_ program: Program, _ subject: Subject) throws -> Row {
        let passes = try passes(program, subject)
        let trials = try (0..<(common.smoke ? 1 : rounds)).map { round in
            common.report("Python \(subject.python.version): \(program.rawValue), round \(round + 1) of \(rounds)")
            let slow = try subject.seconds(program, version: "slow", passes: passes)
            let profile = try subject.profile(program, passes: passes)
            let fast = try subject.seconds(program, version: "fast", passes: passes)
            return Trial(slowSeconds: slow, fastSeconds: fast, profile, file: Subject.file)
        }
        return Row(program, python: subject.python.version, trials, seed: Self.seed)
    }

    /// So many that the slow version takes the time that was asked for, without Python's and NumPy's start.
    private func passes(_ program: Program, _ subject: Subject) throws -> Int {
        if common.smoke { return 1 }
        let start = try subject.seconds(program, version: "slow", passes: 1)
        let more = 5
        let taken = try subject.seconds(program, version: "slow", passes: 1 + more)
        return max(1, Int((seconds * Double(more) / max(taken - start, Self.shortest)).rounded()))
    }

    /// Of some passes, below what whole processes tell apart.
    private static let shortest = 0.01

    static func main() { runToTheEnd() }
}

extension Program: ExpressibleByArgument {}
