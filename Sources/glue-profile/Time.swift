internal import ArgumentParser
internal import Experiments
internal import Findings
internal import Foundation
internal import Reporting

struct Time: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Time one Python statement, layer by layer, as python -m timeit would.",
        usage: "glue-profile time [OPTIONS] [-s SETUP] ... [--] [STATEMENT] ...",
        discussion: """
            SETUP runs once in each process; several of them, and several statements, are lines. The statement runs in \
            the loop of a function, so that names of SETUP are local variables, and without garbage collection. What it \
            prints is dropped.

            Of NumPy's operations (np.dot, @, np.add and its like, a + b, np.sqrt, np.sum, np.sort) on float64 or float32 \
            arrays the report has the native floor: what the same work takes without Python.

            Examples:
              glue-profile time -s 'import numpy as np; a = np.ones((64, 64))' 'np.dot(a, a)'
              glue-profile time -s 'x = list(range(1000))' 'sorted(x)' --json sorted.json
              glue-profile time --python .venv -s 'd = {}' 'd["a"] = 1' 'del d["a"]'
              glue-profile time -s 'import numpy as np' -s 'a = np.ones(10**6)' 'a + a' --html add.html

            Exit code 4 if SETUP or STATEMENT fails: it is no Python, raises, ends or crashes the process, or does not \
            end.
            """)

    @Option(
        name: .shortAndLong, parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Runs once before; may be repeated, one line each.", valueName: "setup"))
    var setup: [String] = []

    @Option(parsing: .unconditional, help: "Time budget for everything, in seconds.")
    var seconds: Double = TimeOptions.defaultSeconds

    @Option(parsing: .unconditional, help: "BLAS threads, of Python's side and of the native one.")
    var threads = 1

    @Option(parsing: .unconditional, help: "Seed of every random order.")
    var seed: UInt64 = 1

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: OnePythonOptions

    @Argument(help: ArgumentHelp("The statement (default: pass); several are lines.", valueName: "statement"))
    var statement: [String] = ["pass"]

    func run() throws {
        let options = try checked()
        let progress = ProgressLine(isQuiet: common.quiet)
        let experiment = try TimeExperiment(options, shouldStop: { Interrupt.isRequested }, say: progress.show)
        let files = try output.prepare(isQuiet: common.quiet)
        Interrupt.listen()
        let report: TimeReport
        do {
            report = try experiment.run(generator: Version.generator, build: Version.build)
        } catch {
            progress.clear()
            throw error
        }
        progress.clear()
        try files.write([NamedReport(name: "time", report: .time(report))])
        if !report.complete { throw Exit.Status(code: .interrupted) }
    }

    /// The options as one value, every one of them checked.
    private func checked() throws(ExperimentError) -> TimeOptions {
        guard common.python.count <= 1 else {
            throw .badInput("a statement runs in one --python; run it again for each of the others")
        }
        guard seconds.isFinite, seconds > 0 else { throw .badInput("--seconds \(seconds): a number above 0") }
        guard (1...TimeOptions.mostThreads).contains(threads) else {
            throw .badInput("--threads \(threads): a number from 1 to \(TimeOptions.mostThreads)")
        }
        return TimeOptions(
            setup: setup.joined(separator: "\n"), statement: statement.joined(separator: "\n"),
            python: common.python.first, seconds: seconds, threads: threads, seed: seed)
    }
}
