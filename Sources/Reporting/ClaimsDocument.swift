package import Findings

/// Lays out verdicts on published claims: the claims first, then what each verdict rests on, then the reports that hold
/// it, as they are by themselves.
package struct ClaimsDocument {
    let report: ClaimsReport
    let detail: Detail
    /// The anchor of the table that holds a row's evidence; nil where the renderer has no links or the table is not
    /// there.
    let link: (ClaimsReport.Row) -> String?

    /// Of its own table; other reports on the same page have theirs.
    let arraysAnchor: String

    package init(_ report: ClaimsReport, detail: Detail) {
        self.init(report, detail: detail, arraysAnchor: Anchor.of(Anchor.arrays)) { _ in nil }
    }

    init(
        _ report: ClaimsReport, detail: Detail, arraysAnchor: String, link: @escaping (ClaimsReport.Row) -> String?
    ) {
        self.report = report
        self.detail = detail
        self.arraysAnchor = arraysAnchor
        self.link = link
    }

    package var document: Document {
        var document = Document()
        (head + own + evidence).forEach { document.append($0) }
        return document
    }

    /// All but what the reports say that the verdicts rest on.
    var own: [Document.Block] { claims + bases + arrays }

    private var head: [Document.Block] {
        [.title(title)] + (warnings.isEmpty ? [] : [.warnings(warnings)])
            + [.list(environment), .paragraph(tally)]
    }

    /// With those of the evidence, which stand far below the verdicts; what several say, once.
    private var warnings: [String] {
        (report.warnings + report.evidence.flatMap(\.warnings)).reduce(into: []) { known, warning in
            if !known.contains(warning) { known.append(warning) }
        }
    }

    var title: String {
        "The published claims on this machine" + (report.complete ? "" : " (incomplete: a run was stopped early)")
    }

    var environment: [String] {
        [Words.machine(report.machine), provenance] + (report.gpu.map { ["GPU: \($0)"] } ?? [])
    }

    var provenance: String {
        [report.generator, report.date, "\(report.build) build"].joined(separator: ", ")
    }

    /// `Of 29 verdicts, 6 are that the claim holds, …`.
    var tally: String {
        let counts = ClaimResult.Verdict.kinds.compactMap { kind -> String? in
            let count = report.rows.count { kind.isMet($0.claim.verdict) }
            return count > 0 ? "\(count) \(count == 1 ? kind.one : kind.many)" : nil
        }
        guard !counts.isEmpty else { return "No claim was put to the test." }
        let isOneEach = Set(report.rows.map(\.claim.id)).count == report.rows.count
        let subject =
            isOneEach
            ? Words.counted(report.rows.count, "published claim", "published claims")
            : Words.counted(report.rows.count, "verdict on published claims", "verdicts on published claims")
        return "Of \(subject): \(counts.joined(separator: ", "))."
    }

    private var evidence: [Document.Block] {
        report.evidence.flatMap { $0.document(detail).blocks }
    }
}

extension ClaimsReport {
    /// The report as the terminal shows it.
    package func terminalText(colour: Bool, width: Int = 100) -> String {
        TerminalRenderer(colour: colour, width: width).render(ClaimsDocument(self, detail: .brief).document)
    }

    /// The report as a Markdown file.
    package var markdownText: String {
        MarkdownRenderer().render(ClaimsDocument(self, detail: .full).document)
    }
}
