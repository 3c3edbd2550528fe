internal import ArgumentParser
internal import Comparison
internal import Experiments
internal import Findings
internal import Foundation
internal import Reporting

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two reports, and fail where the new one is slower beyond noise.",
        discussion: """
            A figure is slower only if the 95 % interval of its ratio leaves out 1 and the ratio lies beyond what \
            identical code differed by in either report. Reports of unlike methods, machines, dtypes or numbers of \
            threads are refused.

            Of two runs of a program, shares of wall time are compared: one has more only if its 95 % interval lies \
            above the other's. Glue that took more by so many points is a regression.

            Examples:
              glue-profile compare before.json after.json
              glue-profile compare main.json branch.json --fail-above 5 --markdown comment.md
              glue-profile compare old.json new.json --fail-above 10 --only np.dot,dispatch

            Exit code 1 if any figure is slower, or glue more, by more than --fail-above, 0 otherwise; 2 if they cannot be compared, \
            or if no figure can be decided.
            """)

    @Argument(help: ArgumentHelp("Findings as --json wrote them; - is standard input.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The findings that may be slower.", valueName: "new"))
    var new: String

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Fail if a figure is slower by more than this, beyond noise.", valueName: "percent"))
    var failAbove: String?

    @Option(help: ArgumentHelp("Only these, such as np.dot,kernel,swift or a ladder's rungs.", valueName: "name,…"))
    var only: String?

    @Flag(help: "Compare unlike reports all the same; what is unlike is said.")
    var force = false

    @Option(help: ArgumentHelp("Write the comparison as JSON; - is standard output.", valueName: "file"))
    var json: String?

    @Option(help: ArgumentHelp("Write the comparison as Markdown; - is standard output.", valueName: "file"))
    var markdown: String?

    func run() throws {
        let options = Comparison.Options(
            limit: try limit(), only: only?.split(separator: ",").map(String.init) ?? [], force: force)
        if let json, json == markdown {
            throw ExperimentError.badInput("--json and --markdown both name \(json): give each a place of its own")
        }
        let jsonFile = try json.map { (path) throws(WholeFileError) in try WholeFile.prepare(path) }
        let markdownFile = try markdown.map { (path) throws(WholeFileError) in try WholeFile.prepare(path) }
        let report = try compared(options)
        if json != "-", markdown != "-" {
            try WholeFile.prepare("-").write(report.terminalText(colour: Terminal.takesColour))
        }
        try jsonFile?.write(report.json())
        try markdownFile?.write(report.markdownText)
        try judge(report)
    }

    /// A gate that can see nothing must not stay open.
    private func judge(_ report: ComparisonReport) throws {
        guard !report.fails else { throw Exit.Status(code: .gateFailed) }
        if report.limit != nil, report.isUndecided {
            let reason = report.figures.first?.reason ?? report.run?.shares.first?.reason ?? "there is none"
            throw ExperimentError.badInput("--fail-above: no figure could be decided: \(reason)")
        }
    }

    private func compared(_ options: Comparison.Options) throws(ExperimentError) -> ComparisonReport {
        guard old != new || old != "-" else {
            throw .badInput("standard input holds one report; name a file for the other")
        }
        let before = (name: FindingsFile(old).name, report: try InputFile.read(old))
        let after = (name: FindingsFile(new).name, report: try InputFile.read(new))
        do {
            return try Comparison.report(old: before, new: after, options: options, generator: Version.generator)
        } catch {
            throw .badInput("\(error)")
        }
    }

    /// As a share.
    private func limit() throws(ExperimentError) -> Double? {
        guard let failAbove else { return nil }
        guard let percent = Double(failAbove), percent.isFinite, percent >= 0 else {
            throw .badInput("--fail-above \"\(failAbove)\": a number of per cent from 0 on, as in --fail-above 5")
        }
        return percent / 100
    }
}
