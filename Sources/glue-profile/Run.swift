internal import ArgumentParser
internal import Experiments
internal import Reporting

/// Hidden while its report is not there.
struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a Python program as python would.",
        usage: """
            glue-profile run [OPTIONS] [PYTHON'S OPTIONS] SCRIPT [ARGUMENTS]
            glue-profile run [OPTIONS] [PYTHON'S OPTIONS] -m MODULE [ARGUMENTS]
            glue-profile run [OPTIONS] [PYTHON'S OPTIONS] -c CODE [ARGUMENTS]
            """,
        discussion: """
            The program gets its arguments, streams, signals and environment as under python, and its exit status is \
            passed on. Everything behind the script, the module or the code is the program's own, also where it looks \
            like an option of this command; - is a script on standard input. Python's own options (-X importtime, \
            -W error, -O, -u, -I...) go before the program; of -q and -h, which both have, the one meant is this \
            command's.

            Examples:
              glue-profile run train.py --epochs 1
              glue-profile run --python .venv -W error -m unittest discover
              glue-profile run -c 'print(sum(range(10_000_000)))'
            """,
        shouldDisplay: false)

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let words = RunWords.ofThisProcess
        guard common.python.count <= 1 else {
            throw ExperimentError.badInput("a program runs in one --python; run it again for each of the others")
        }
        let program = try ProgramRun(words, python: common.python.first)
        let files = try output.prepare()
        let finished = try program.run()
        report(finished, to: files)
        finished.passOn()
    }

    /// Where the findings will be made and written.
    private func report(_ finished: FinishedProgram, to files: OutputFiles) {}
}
