internal import ArgumentParser
internal import Experiments
internal import Findings
internal import Foundation
internal import Reporting

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Make a report again from the findings that --json has written; measures nothing.",
        discussion: """
            Without -o, the report goes to the terminal. Several files are shown one after the other.

            Examples:
              glue-profile report findings.json
              glue-profile report findings.json -o report.md -o figures.csv
              glue-profile report debian.json venv.json --format csv | column -s, -t
              ssh server cat findings.json | glue-profile report - -o report.md
            """)

    @Argument(help: ArgumentHelp("Files of findings; - is standard input.", valueName: "file"))
    var files: [String]

    @OptionGroup var output: OutputOptions

    @Flag(name: .shortAndLong, help: "No notes, only errors.")
    var quiet = false

    func run() throws {
        if let twice = files.first(where: { name in files.count { $0 == name } > 1 }) {
            throw ExperimentError.badInput("\(twice) is there twice: name each file once")
        }
        let targets = try output.prepare(isQuiet: quiet)
        try targets.require(room: files.count)
        let reports = try files.map { path in
            NamedReport(name: FindingsFile(path).name, report: try InputFile.read(path))
        }
        try targets.write(reports, onTerminal: !targets.hasFiles)
    }
}
