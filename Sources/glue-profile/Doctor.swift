internal import ArgumentParser
internal import Experiments
internal import Findings
internal import Reporting

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say which Python, NumPy and BLAS are used and why, and what would spoil a measurement.",
        discussion: """
            Exit code 2 or 3 if a Python cannot be used, as dot would have it; 0 otherwise, warnings included.

            Example:
              glue-profile doctor --python .venv
            """)

    @OptionGroup var common: CommonOptions

    func run() throws {
        let (examination, failures) = Examiner(pythons: common.python).examine()
        try WholeFile.prepare("-").write(DoctorDocument(examination).terminalText(colour: Terminal.takesColour))
        if let failure = failures.first { throw Exit.Status(code: Exit(failure).code) }
    }
}
