package import Findings

/// A report and the name of the file that it came from.
package struct NamedReport: Sendable {
    package var name: String
    package var report: Report

    package init(name: String, report: Report) {
        self.name = name
        self.report = report
    }
}
