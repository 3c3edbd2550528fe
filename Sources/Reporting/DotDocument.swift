package import Findings

/// Lays out a report on np.dot: what must be known first, then the breakdown, then what follows from it, then why to
/// believe it.
package struct DotDocument {
    let report: DotReport
    let detail: Detail
    let series: [Series]

    package init(_ report: DotReport, detail: Detail) {
        self.init(report, detail: detail, series: Series.all(in: report))
    }

    /// - Parameter series: those of the report, as they are called beside those of others.
    init(_ report: DotReport, detail: Detail, series: [Series]) {
        self.report = report
        self.detail = detail
        self.series = series
    }

    package var document: Document {
        var document = Document()
        (head + sideBySide + breakdowns + crossovers + claims + checks + legend).forEach { document.append($0) }
        return document
    }

    /// The series that have something to show.
    var measured: [Series] { series.filter { !$0.results.isEmpty } }

    /// A heading that names its series where there are several.
    func heading(_ text: String, _ series: Series) -> Document.Block {
        .heading(series.prefix + text)
    }
}

extension DotReport {
    /// The report as the terminal shows it.
    package func terminalText(colour: Bool, width: Int = 100) -> String {
        TerminalRenderer(colour: colour, width: width).render(DotDocument(self, detail: .brief).document)
    }

    /// The report as a Markdown file.
    package var markdownText: String {
        MarkdownRenderer().render(DotDocument(self, detail: .full).document)
    }
}
