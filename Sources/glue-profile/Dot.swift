internal import ArgumentParser
internal import Experiments
internal import Findings
internal import Foundation
internal import Reporting

struct Dot: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take np.dot of square matrices apart, tier by tier (the default).",
        discussion: """
            Examples:
              glue-profile dot --size 8,128,2048 --threads 2
              glue-profile dot --python /usr/bin/python3 --python .venv --markdown report.md
              glue-profile dot --json findings.json -o run.pyperf.json -o gate.junit.xml
            """)

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Rows and columns of the operands, separated by commas.", valueName: "n,n…"))
    var size: String?

    @Option(help: "Type of the elements: float64 or float32.")
    var dtype: String = "float64"

    @Option(
        parsing: .unconditional,
        help: "BLAS threads (default: 1; with --article, as many as there are processors).")
    var threads: Int?

    @Flag(help: "Measure the published example, 10000x10000: minutes, and 3.2 GB of memory in float64.")
    var article = false

    @Option(parsing: .unconditional, help: "Time budget for each Python, in seconds.")
    var seconds: Double = DotOptions.defaultSeconds

    @Option(parsing: .unconditional, help: "Worker processes for each Python.")
    var processes: Int?

    @Option(parsing: .unconditional, help: "Seed of the operands and of every random order.")
    var seed: UInt64 = 1

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let options = try checked()
        let files = try output.prepare(isQuiet: common.quiet)
        Interrupt.listen()
        let progress = ProgressLine(isQuiet: common.quiet)
        let experiment = try DotExperiment(
            options, shouldStop: { Interrupt.isRequested }, say: progress.show)
        let report: DotReport
        do {
            report = try experiment.run(generator: Version.generator, build: Version.build)
        } catch {
            progress.clear()
            throw error
        }
        progress.clear()
        try files.write([NamedReport(name: "dot", report: .dot(report))])
        if Interrupt.isRequested { throw Exit.Status(code: .interrupted) }
        if !report.complete { throw Exit.Status(code: .environment) }
    }

    /// The options as one value, every one of them checked.
    private func checked() throws -> DotOptions {
        guard let type = DotOptions.ElementType(rawValue: dtype) else {
            throw ExperimentError.badInput("--dtype \"\(dtype)\": float64 and float32 are known")
        }
        if article, size != nil {
            throw ExperimentError.badInput("--article has a size of its own; leave out --size")
        }
        let threads = threads ?? (article ? ProcessInfo.processInfo.activeProcessorCount : 1)
        guard (1...1024).contains(threads) else {
            throw ExperimentError.badInput("--threads \(threads): a number from 1 to 1024")
        }
        guard seconds.isFinite, seconds > 0 else {
            throw ExperimentError.badInput("--seconds \(seconds): a number above 0")
        }
        if let twice = common.python.first(where: { name in common.python.count { $0 == name } > 1 }) {
            throw ExperimentError.badInput("--python \(twice) is there twice: results could not be told apart")
        }
        let processes = processes ?? (article ? 1 : DotOptions.defaultProcesses)
        guard (1...100).contains(processes) else {
            throw ExperimentError.badInput("--processes \(processes): a number from 1 to 100")
        }
        return DotOptions(
            pythons: common.python, sizes: article ? [DotOptions.articleSize] : try sizes(), dtype: type,
            threads: threads, seconds: seconds, processes: processes, isArticle: article, seed: seed)
    }

    private func sizes() throws -> [Int] {
        guard let size else { return DotOptions.defaultSizes }
        return try size.split(separator: ",", omittingEmptySubsequences: false).map { text in
            let text = text.trimmingCharacters(in: .whitespaces)
            guard let number = Int(text) else {
                throw ExperimentError.badInput("--size \"\(text)\": not a whole number, as in --size 8,128,1024")
            }
            guard number >= 1 else {
                throw ExperimentError.badInput("--size \(number): a matrix has at least one row")
            }
            return number
        }
    }
}
