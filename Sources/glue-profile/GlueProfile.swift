internal import ArgumentParser
internal import Experiments

@main
struct GlueProfile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glue-profile",
        abstract: "How much of a Python program's time is glue, and what would native code gain?",
        discussion: """
            Takes one numpy.dot call apart on one clock: the host's call into Python, the interpreter, NumPy's own C, \
            the memory for the result, and the BLAS kernel; then times the same BLAS without Python, and Swift's own \
            product, on the same numbers.

            Examples:
              glue-profile                                  the breakdown, in under a minute
              glue-profile --size 26,260 --dtype float32    other sizes and precision
              glue-profile --python /usr/bin/python3 --python .venv --json both.json
              glue-profile --article                        the published 10000x10000 example
              glue-profile ladder                           from a triple loop to a kernel for this processor
              glue-profile claims                           the published claims, each with its verdict
              glue-profile report findings.json -o report.md
              glue-profile compare old.json new.json --fail-above 5
              glue-profile doctor                           which Python, NumPy and BLAS, and what is wrong

            Exit codes: 0 done; 1 a gate failed; 2 bad usage or input; 3 the environment is not usable; \
            4 the measured program failed; 130 interrupted, with what was measured so far reported.
            """,
        version: Version.current,
        subcommands: [
            Dot.self, Ladder.self, Claims.self, Run.self, Time.self, ReportCommand.self, CompareCommand.self,
            Doctor.self, WorkerCommand.self,
            RungCommand.self,
        ],
        defaultSubcommand: Dot.self)

    static func main() {
        do {
            try ProgramCommand.runIfMeant()
            ProgramRun.noteStart()
            Terminal.prepareStreams()
            var command = try parseAsRoot(RunWords.arguments)
            try command.run()
        } catch {
            Exit(error).end()
        }
    }
}
