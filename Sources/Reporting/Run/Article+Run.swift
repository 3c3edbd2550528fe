internal import Findings

extension Article {
    /// One run.
    init(_ report: RunReport, name: String?) {
        let document = RunDocument(report, detail: .full)
        let prefix = name.map { "\($0): " } ?? ""
        self.init(
            title: prefix + document.title, verdicts: [], warnings: report.warnings.map { prefix + $0 },
            provenance: [
                prefix + [report.environment.machine.processor, report.date, report.generator].joined(separator: ", ")
            ],
            pictures: [], claims: [], tables: document.classes, evidence: document.checks,
            environment: document.environment, samples: [])
    }
}
