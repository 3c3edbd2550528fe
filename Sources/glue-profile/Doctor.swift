internal import ArgumentParser
internal import Experiments
internal import Findings
internal import Reporting

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say which Python, NumPy and BLAS are used and why, and what would spoil a measurement.",
        discussion: """
            Exit code 3 if a Python cannot be used, 0 otherwise, warnings included.

            Example:
              glue-profile doctor --python .venv
            """)

    @OptionGroup var common: CommonOptions

    func run() throws {
        let examination = try Examiner(pythons: common.python).examine()
        print(DoctorDocument(examination).terminalText(colour: Terminal.takesColour), terminator: "")
        if !examination.troubles.isEmpty { throw Exit.Status(code: .environment) }
    }
}
