internal import ArgumentParser
internal import BenchmarkReport
internal import EmbeddedPython
internal import Foundation
internal import MachinePeak
internal import Matmul
internal import Measurement
internal import Probes
internal import Reporting

@main
struct MatmulBenchmark: Benchmark {
    static let configuration = CommandConfiguration(
        commandName: "matmul-benchmark",
        abstract: "Swift's own matrix product against the BLAS that NumPy has loaded.",
        discussion: """
            Both sides multiply the same matrices in the same memory, in one process, in batches of some milliseconds in \
            random order. A ratio is the median over blocks of Swift's speed over BLAS's, with a bootstrap interval over \
            the blocks of this process. With more than one thread each batch follows a pause of 40 ms, in which the other \
            side's threads go to sleep. Absolute figures, in GFLOPS, are only context.

            Exit codes: 0 done; 1 a promised ratio is missed beyond noise; 2 bad usage or input; 3 no usable Python.
            """)

    @Option(
        help: ArgumentHelp("Python whose NumPy is measured: an executable or a virtual environment.", valueName: "path")
    )
    var python: String?

    @Option(help: ArgumentHelp("Write the findings to this file.", valueName: "file"))
    var json: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Sizes of square products, instead of 256 to 4096.", valueName: "n"))
    var size: [Int] = []

    @Option(parsing: .upToNextOption, help: ArgumentHelp("float64, float32 or both.", valueName: "type"))
    var dtype: [PeakLoop.Element] = [.float64, .float32]

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Numbers of threads.", valueName: "n"))
    var threads: [Int] = [1]

    @Option(help: ArgumentHelp("The instructions that Swift uses, instead of the best here.", valueName: "set"))
    var instructionSet: InstructionSet = .best

    @Option(help: ArgumentHelp("How long to measure for a row, at least.", valueName: "s"))
    var seconds = 2.0

    @Flag(help: "Only show that everything runs: figures without meaning.")
    var smoke = false

    @Flag(help: "No progress on standard error.")
    var quiet = false

    func run() throws {
        let file = try json.map { path throws(WholeFileError) in try WholeFile.prepare(path) }
        let installation = try PythonInstallation.find(python)
        let findings = try Interpreter.start(installation).attached { python in
            try measure(try Surroundings(installation, python))
        }
        if json != "-" { print(FindingsText(findings: findings)) }
        if let file { try file.write(try findings.json()) }
    }

    private func measure(_ surroundings: Surroundings) throws -> Findings {
        let clock = TickClock()
        let peaks = dtype.map { Peak.measure($0, using: instructionSet, effort: smoke ? .smoke : .full, clock: clock) }
        var library = surroundings.library
        var rows: [Row] = []
        for threads in threads {
            guard library.setThreads(threads) else {
                throw UnusablePython("\(library.family.rawValue) does not let itself be set to \(threads) threads")
            }
            for (element, peak) in zip(dtype, peaks) {
                let shapes = size.isEmpty ? ShapeGroup.square.shapes : size.map(Shape.init(square:))
                for shape in shapes {
                    report("\(element.rawValue), \(threads) threads, \(shape)")
                    rows.append(
                        row(shape, threads: threads, blas: surroundings.blas(element), peak: peak, clock: clock))
                }
            }
        }
        return Findings(
            python: surroundings.python, numpy: surroundings.numpy,
            blas: .init(
                family: library.family.rawValue, version: library.configuration, core: library.core, path: library.path),
            instructionSet: instructionSet.rawValue,
            peakGflops: Dictionary(
                uniqueKeysWithValues: peaks.map { ($0.element.rawValue, Findings.PeakFigures($0)) }),
            rows: rows, means: GroupMean.all(rows, seed: 1))
    }

    private func row(_ shape: Shape, threads: Int, blas: DirectProduct, peak: Peak, clock: TickClock) -> Row {
        let contestants = Contestants(
            operands: Operands(shape, peak.element, seed: 1), blas: blas, instructionSet: instructionSet)
        let error = contestants.errorOverBound()
        let contest = Contest(
            extent: smoke ? .smoke : .full(seconds: seconds), threads: threads, clock: clock, seed: 1)
        let ceiling = threads == 1 ? peak.oneCore : peak.allCores
        return Row(
            .square, contestants, threads: threads, pairs: contest.run(contestants),
            peak: peak.refusal == nil ? ceiling.median : nil, errorOverBound: error, seed: 1)
    }

    private func report(_ line: String) {
        if !quiet { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
    }

    static func main() { runToTheEnd() }
}
