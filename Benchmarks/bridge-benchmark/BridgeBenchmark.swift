internal import ArgumentParser
internal import BenchmarkReport
internal import EmbeddedPython
internal import Measurement
internal import Reporting

@main
struct BridgeBenchmark: Benchmark {
    static let configuration = CommandConfiguration(
        commandName: "bridge-benchmark",
        abstract: "What EmbeddedPython costs over the same calls of Python's C API made from C.",
        discussion: """
            Both sides call through the same table of function pointers, in one process, in batches of half a \
            millisecond in random order. Ratios are of medians, with a bootstrap interval over the blocks of this \
            process. Absolute times are only context.

            Exit codes: 0 done; 1 a promised ratio is exceeded beyond noise; 2 bad usage or input; 3 no usable Python.
            """)

    @Option(help: ArgumentHelp("Python to run in: an executable or a virtual environment.", valueName: "path"))
    var python: String?

    @Option(help: ArgumentHelp("Write the rows to this file.", valueName: "file"))
    var json: String?

    @Flag(help: "Only show that everything runs: some milliseconds, figures without meaning.")
    var smoke = false

    func run() throws {
        let file = try json.map { path throws(WholeFileError) in try WholeFile.prepare(path) }
        let installation = try PythonInstallation.find(python)
        let rows = try measure(try Interpreter.start(installation))
        if json != "-" {
            print("Python \(installation.version), \(installation.executable)\n\n\(RowTable(rows: rows))")
        }
        if let file { try file.write(try rows.json()) }
        let broken = rows.filter(\.isBroken)
        if !smoke, !broken.isEmpty { throw BrokenPromise(broken.map(\.item)) }
    }

    private func measure(_ interpreter: Interpreter) throws -> [Row] {
        let clock = TickClock()
        return try interpreter.attached { python in
            let contest = Contest(extent: smoke ? .smoke : .full, seed: 1)
            return try contest.run(try Items.all(python), clock: clock, python)
        }
    }

    static func main() { runToTheEnd() }
}
