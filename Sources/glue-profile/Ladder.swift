internal import ArgumentParser
internal import Experiments
internal import Findings
internal import Reporting

struct Ladder: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Climb from a triple loop in Python to a kernel for this processor, rung by rung.",
        discussion: """
            One matrix product, float64, by every rung that this machine has: slow ones compute some rows of it, from \
            which the whole is extrapolated. Every result is checked.

            Examples:
              glue-profile ladder                                      the published 4096x4096, in three minutes
              glue-profile ladder --size 1024 --only python-function,c-o3,packed
              glue-profile ladder --list                               the rungs, and which of them this machine has
              glue-profile ladder --full --json ladder.json            every rung whole: hours

            Exit code 1 if a rung failed: it did not compile, did not end, or gave a wrong product.
            """)

    @Option(parsing: .unconditional, help: "Rows and columns of the operands.")
    var size: String?

    @Option(help: ArgumentHelp("Only these rungs, separated by commas.", valueName: "rung,…"))
    var only: String?

    @Flag(help: "Compute every product whole; says first how long that will take.")
    var full = false

    @Flag(help: "Only list the rungs, and what this machine has for each.")
    var list = false

    @Option(
        parsing: .unconditional, help: "Threads of the parallel rungs (default: as many as there are processors).")
    var threads: Int?

    @Option(parsing: .unconditional, help: "Time budget for everything, in seconds.")
    var seconds: Double = LadderOptions.defaultSeconds

    @Option(parsing: .unconditional, help: "Seed of the operands and of every random order.")
    var seed: UInt64 = 1

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: OnePythonOptions

    func run() throws {
        let options = try checked()
        if list { return try LadderList(options).write() }
        let files = try output.prepare(isQuiet: common.quiet)
        Interrupt.listen()
        let progress = ProgressLine(isQuiet: common.quiet)
        let report: LadderReport
        do {
            let experiment = try LadderExperiment(
                options, shouldStop: { Interrupt.isRequested }, say: progress.show)
            report = try experiment.run(generator: Version.generator, build: Version.build)
        } catch {
            progress.clear()
            throw error
        }
        progress.clear()
        try files.write([NamedReport(name: "ladder", report: .ladder(report))])
        if Interrupt.isRequested { throw Exit.Status(code: .interrupted) }
        if report.hasFailedRung { throw Exit.Status(code: .gateFailed) }
    }

    /// The options as one value, every one of them checked.
    private func checked() throws(ExperimentError) -> LadderOptions {
        guard common.python.count <= 1 else {
            throw .badInput("a ladder has one --python; run it again for each of the others")
        }
        let threads = threads ?? LadderOptions.defaultThreads
        guard (1...LadderOptions.mostThreads).contains(threads) else {
            throw .badInput("--threads \(threads): a number from 1 to \(LadderOptions.mostThreads)")
        }
        guard seconds.isFinite, seconds > 0 else {
            throw .badInput("--seconds \(seconds): a number above 0")
        }
        return LadderOptions(
            python: common.python.first, size: try checkedSize(),
            rungs: try only.map { (list) throws(ExperimentError) in try RungNames.parse(list) } ?? Rung.ID.allCases,
            isFull: full, threads: threads, seconds: seconds, seed: seed)
    }

    private func checkedSize() throws(ExperimentError) -> Int {
        guard let size else { return LadderOptions.defaultSize }
        guard let number = Int(size) else {
            throw .badInput("--size \"\(size)\": not a whole number, as in --size 1024")
        }
        guard number >= 1 else { throw .badInput("--size \(number): a matrix has at least one row") }
        return number
    }
}
