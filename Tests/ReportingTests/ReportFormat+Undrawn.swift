import Findings
import Foundation

@testable import Reporting

extension ReportFormat {
    /// Without pictures: the one Python of a test process is not for them.
    func data(of reports: [NamedReport]) throws(FindingsError) -> Data {
        try data(of: reports) { _ in .missing(reason: "nobody drew them") }
    }
}

extension HTMLReport {
    init(_ report: Report) {
        self.init([NamedReport(name: "", report: report)])
    }

    init(_ files: [(name: String, report: Report)]) {
        self.init(files.map { NamedReport(name: $0.name, report: $0.report) })
    }
}
