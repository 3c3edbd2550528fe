internal import ArgumentParser
internal import Experiments
internal import Findings
internal import Reporting

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a Python program as python would, and find whose its time is.",
        usage: """
            glue-profile run [OPTIONS] [PYTHON'S OPTIONS] SCRIPT [ARGUMENTS]
            glue-profile run [OPTIONS] [PYTHON'S OPTIONS] -m MODULE [ARGUMENTS]
            glue-profile run [OPTIONS] [PYTHON'S OPTIONS] -c CODE [ARGUMENTS]
            """,
        discussion: """
            About five hundred times a second, at random moments, each running thread is interrupted for some microseconds, \
            to see whose code it is in: Python's bytecode, its runtime, an extension, a library of compute kernels, the \
            operating system. The summary comes on standard error when the program ends, however it ends. CPython 3.11 \
            to 3.13; processes that the program starts are left alone.

            The program gets its arguments, streams, signals and environment as under python, and its exit status is \
            passed on. Everything behind the script, the module or the code is the program's own, also where it looks \
            like an option of this command; - is a script on standard input. Python's own options (-X importtime, \
            -W error, -O, -u, -I...) go before the program; of -q and -h, which both have, the one meant is this \
            command's.

            Examples:
              glue-profile run train.py --epochs 1
              glue-profile run --html profile.html --json profile.json train.py --epochs 1
              glue-profile run --python .venv -W error -m unittest discover
              glue-profile run -c 'print(sum(range(10_000_000)))'
            """)

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How often each thread is looked at, in a second on average: more often tells more, and costs more.",
            valueName: "hertz"))
    var rate: Double = RunExperiment.defaultRate

    @Flag(
        help: """
            Also count each call into an extension module, by line and function, and what it works on: some 20 ns a call \
            on top, on x86-64.
            """)
    var calls = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: OnePythonOptions

    func run() throws {
        let words = RunWords.ofThisProcess
        guard common.python.count <= 1 else {
            throw ExperimentError.badInput("a program runs in one --python; run it again for each of the others")
        }
        guard RunExperiment.rates.contains(rate) else {
            let (low, high) = (Int(RunExperiment.rates.lowerBound), Int(RunExperiment.rates.upperBound))
            throw ExperimentError.badInput("--rate \(rate): a number from \(low) to \(high)")
        }
        let experiment = try RunExperiment(
            words, python: common.python.first, rate: rate, countsCalls: calls, seed: .random(in: .min ... .max))
        let files = try output.prepare(isQuiet: common.quiet)
        let (outcome, report) = try experiment.run(generator: Version.generator, build: Version.build)
        if let report { try show([NamedReport(name: "run", report: .run(report))], files) }
        outcome.passOn()
    }

    /// The summary goes to standard error, since standard output is the program's.
    private func show(_ reports: [NamedReport], _ files: OutputFiles) throws {
        if !common.quiet { Terminal.complain(Report.terminalText(reports, colour: Terminal.errorsTakeColour)) }
        try files.write(reports, onTerminal: false)
    }
}
