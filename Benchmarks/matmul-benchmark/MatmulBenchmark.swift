internal import ArgumentParser
internal import BenchmarkReport
internal import EmbeddedPython
internal import Foundation
internal import Matmul
internal import Measurement
internal import Reporting

@main
struct MatmulBenchmark: Benchmark {
    static let configuration = CommandConfiguration(
        commandName: "matmul-benchmark",
        abstract: "Swift's own matrix product against the BLAS that NumPy has loaded.",
        discussion: """
            Both sides multiply the same matrices in the same memory, in one process, in batches of some milliseconds in \
            random order. A ratio is the median over blocks of Swift's speed over BLAS's, with a bootstrap interval over \
            the blocks of this process. With more than one thread each batch follows a pause, until the other side's threads \
            sleep, and a product that is not timed. Small products are compared with np.dot called \
            from Python instead. Absolute figures are only context.

            OpenBLAS chooses its kernels by the processor's name; the environment variable OPENBLAS_CORETYPE, e.g. \
            SKYLAKEX, makes it choose others. Nothing else should run meanwhile.

            Exit codes: 0 done; 1 a promised ratio is missed beyond noise, or results differ; 2 bad usage or input; \
            3 no usable Python.
            """)

    @Option(
        help: ArgumentHelp("Python whose NumPy is measured: an executable or a virtual environment.", valueName: "path")
    )
    var python: String?

    @Option(help: ArgumentHelp("Write the findings to this file.", valueName: "file"))
    var json: String?

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Which products.", valueName: "group"))
    var only: [GroupChoice] = [.all]

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Sizes of the square products.", valueName: "n"))
    var size: [Int] = []

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Types of elements.", valueName: "type"))
    var dtype: [PeakLoop.Element] = PeakLoop.Element.allCases

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Numbers of threads, instead of one and as many as there are processors.", valueName: "n"))
    var threads: [Int] = []

    @Option(help: ArgumentHelp("The instructions that Swift uses.", valueName: "set"))
    var instructionSet: InstructionSet = .best

    @Option(help: ArgumentHelp("How long to measure for a row; large products take longer.", valueName: "s"))
    var seconds = 2.0

    @Flag(help: "Only show that everything runs: figures without meaning.")
    var smoke = false

    @Flag(help: "No progress on standard error.")
    var quiet = false

    func validate() throws {
        if let size = size.first(where: { $0 < 1 }) {
            throw ValidationError("--size \(size): name sizes of 1 and more")
        }
        if let threads = threads.first(where: { $0 < 1 || $0 > 1024 }) {
            throw ValidationError("--threads \(threads): name numbers from 1 to 1024")
        }
        if !(seconds > 0 && seconds <= 3600) {
            throw ValidationError("--seconds \(seconds): name a time up to an hour")
        }
        if !instructionSet.isAvailable {
            let available = InstructionSet.available.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--instruction-set: this processor has no \(instructionSet); it has \(available)")
        }
        if size.isEmpty || only.contains(where: { $0.groups.contains(.square) }) { return }
        throw ValidationError("--size is for the square group; leave it out, or add square to --only")
    }

    func run() throws {
        var plan = plan
        let available = Double(MachineInspection.now().availableMemoryBytes)
        guard plan.bytes < available else { throw TooLarge(bytes: plan.bytes, available: available) }
        let file = try json.map { path throws(WholeFileError) in try WholeFile.prepare(path) }
        let installation = try PythonInstallation.find(python)
        let findings = try Interpreter.start(installation).attached { python in
            let surroundings = try Surroundings(installation, python)
            plan.threads = try surroundings.usable(plan.threads, all: !threads.isEmpty)
            return try Tournament(plan: plan, clock: TickClock(), progress: report).run(surroundings, python)
        }
        if json != "-" { print(FindingsText(findings: findings)) }
        if let file { try file.write(try findings.json()) }
        let broken = Promises(rows: findings.rows, means: findings.means, small: findings.small).broken
        if !smoke, !broken.isEmpty { throw BrokenPromise(broken) }
    }

    private var plan: Plan {
        let chosen = only.flatMap(\.groups)
        let cores = MachineInspection.now().cores
        let threads = threads.isEmpty ? cores > 1 ? [1, cores] : [1] : threads
        return Plan(
            groups: ShapeGroup.allCases.filter(chosen.contains),
            elements: PeakLoop.Element.allCases.filter(dtype.contains),
            threads: threads, sizes: size, instructionSet: instructionSet, seconds: seconds, smoke: smoke)
    }

    private func report(_ line: String) {
        if !quiet { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
    }

    static func main() { runToTheEnd() }
}
