internal import ArgumentParser
internal import Experiments
internal import Reporting

/// Where a report goes besides the terminal.
struct ReportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Write the findings as JSON; - is standard output.", valueName: "file"))
    var json: String?

    @Option(help: ArgumentHelp("Write the report as Markdown; - is standard output.", valueName: "file"))
    var markdown: String?

    /// Makes sure that the files can be written, before the measuring starts: minutes of work must not end at an
    /// unwritable path.
    func prepare() throws -> ReportFiles {
        if let json, json == markdown {
            throw ExperimentError.badInput("--json and --markdown both name \(json): give each a place of its own")
        }
        return ReportFiles(
            json: try json.map { (path) throws(WholeFileError) in try WholeFile.prepare(path) },
            markdown: try markdown.map { (path) throws(WholeFileError) in try WholeFile.prepare(path) },
            usesTerminal: json != "-" && markdown != "-")
    }
}
