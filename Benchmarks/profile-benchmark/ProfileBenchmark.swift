internal import ArgumentParser
internal import BenchmarkReport
internal import EmbeddedPython
internal import Foundation

@main
struct ProfileBenchmark: Benchmark {
    static let configuration = CommandConfiguration(
        commandName: "profile-benchmark",
        abstract: "glue-profile run against programs of which the time is known.",
        discussion: """
            Each workload calls an extension module that counts its own time, and repeats its work for some seconds. It \
            runs by itself and under the profiler in turns. The error is the share of native time that the profiler \
            finds, less the true one of the run without it; the slowdown is the time with the profiler over the time \
            without. Both are medians over pairs of runs, with a bootstrap interval. On a machine that others use, native \
            code and Python do not slow down alike: the spread is that of the truth between runs without the profiler, in \
            points, and "own run" is the error against the truth of the run that was profiled. Where the native code is \
            NumPy's, functions that count stand in the places of its own.

            The profiler is the glue-profile beside this program: build it first. The module is compiled for each \
            Python, which takes a C compiler and Python.h. Nothing else should run meanwhile: a pair of which other \
            programs take more than a fiftieth is run again, up to twice, and the report says where that did not help.

            Exit codes: 0 done; 1 a promise is missed; 2 bad usage or input; 3 no usable Python.
            """)

    @OptionGroup var common: ProfilerOptions

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Which workloads.", valueName: "workload"))
    var only: [Workload] = Workload.allCases

    @Option(help: ArgumentHelp("Pairs of runs of each workload.", valueName: "n"))
    var pairs = 5

    @Option(help: ArgumentHelp("How long one run takes.", valueName: "s"))
    var seconds = 3.0

    @Option(help: ArgumentHelp("Also hold two profiles of each workload against each other, so often.", valueName: "n"))
    var aa = 0

    @Flag(help: "Count the workloads' calls (run --calls), and hold their number and time against the known ones.")
    var calls = false

    func validate() throws {
        if !(1...1000).contains(pairs) { throw ValidationError("--pairs \(pairs): name a number from 1 to 1000") }
        if !(0...1000).contains(aa) { throw ValidationError("--aa \(aa): name a number from 0 to 1000") }
        if !(seconds >= 0.1 && seconds <= 600) {
            throw ValidationError("--seconds \(seconds): name a time from 0.1 to 600")
        }
    }

    func run() throws {
        let findings = try common.run("profile-benchmark", Findings()) { python, profiler, scratch, findings in
            let subject = try Subject(python, profiler: profiler, scratch: scratch)
            if calls {
                CountedTournament(plan: plan, subject: subject, progress: common.report).run(into: &findings)
            } else {
                Tournament(plan: plan, subject: subject, progress: common.report).run(into: &findings)
            }
        }
        let miscounted = findings.counted.filter { !$0.isExact }
        if !miscounted.isEmpty {
            throw BrokenPromise(
                miscounted.map { "\($0.workload.rawValue) in \($0.python): calls" }, complaint: "miscounted")
        }
        let broken = Promises(rows: findings.rows, agreement: findings.agreement).broken
        if !common.smoke, !broken.isEmpty { throw BrokenPromise(broken, complaint: "not as promised") }
    }

    private var plan: Plan {
        Plan(
            workloads: Workload.allCases.filter(only.contains), pairs: common.smoke ? 1 : pairs, seconds: seconds,
            agreements: common.smoke ? min(aa, 1) : aa, smoke: common.smoke)
    }

    static func main() { runToTheEnd() }
}

extension Workload: ExpressibleByArgument {}
