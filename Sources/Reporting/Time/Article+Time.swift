internal import Findings

extension Article {
    /// One statement.
    init(_ report: TimeReport, name: String?) {
        let document = TimeDocument(report, detail: .full)
        let prefix = name.map { "\($0): " } ?? ""
        self.init(
            title: prefix + document.title, verdicts: [prefix + document.verdict],
            warnings: report.warnings.map { prefix + $0 },
            provenance: [
                prefix + [report.environment.machine.processor, report.date, report.generator].joined(separator: ", ")
            ],
            pictures: [], claims: [],
            tables: document.times + document.layers + document.native + document.legend, evidence: document.checks,
            environment: document.environment, samples: document.samples)
    }
}
