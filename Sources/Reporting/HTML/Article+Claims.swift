internal import Findings

extension Article {
    /// The verdicts alone; the reports that they rest on have articles of their own.
    init(_ report: ClaimsReport, name: String?, links: ClaimLinks) {
        let document = ClaimsDocument(report, detail: .full, arraysAnchor: links.arrays, link: links.anchor)
        let prefix = name.map { "\($0): " } ?? ""
        self.init(
            title: document.title, verdicts: [prefix + document.tally], warnings: report.warnings.map { prefix + $0 },
            provenance: [prefix + [report.machine.processor, document.provenance].joined(separator: ", ")],
            pictures: [],
            claims: (name.map { [.heading($0)] } ?? []) + document.claims + document.bases, tables: document.arrays,
            evidence: [], environment: report.evidence.isEmpty ? [.list(document.environment)] : [], samples: [])
    }
}
