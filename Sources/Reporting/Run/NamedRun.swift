internal import Findings

/// A run and the file that it was read from.
struct NamedRun {
    var name: String
    var report: RunReport
    let files: ShortPaths

    init(name: String, report: RunReport) {
        self.name = name
        self.report = report
        files = ShortPaths(report.lines.map(\.file))
    }
}
