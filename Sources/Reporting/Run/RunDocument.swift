package import Findings

/// Lays out a run: what it says, then whose the time is, on which lines and in which libraries, then why to believe it.
///
/// The brief one ends a program's own output on a terminal, and takes some forty lines at most.
package struct RunDocument {
    let report: RunReport
    let detail: Detail
    let files: ShortPaths

    package init(_ report: RunReport, detail: Detail) {
        self.report = report
        self.detail = detail
        files = ShortPaths(
            report.lines.map(\.file) + report.functions.map(\.file) + (report.callSites ?? []).map(\.place.file)
                + report.advice.compactMap(\.place?.file))
    }

    package var document: Document {
        var document = Document()
        // Without a sample all shares are none.
        let isSplit = report.samples > 0
        (head + (isSplit ? shares : []) + checks + (isSplit ? legend : [])).forEach { document.append($0) }
        return document
    }

    var shares: [Document.Block] { advice + classes + lines + callSites + functions + modules + libraries + threads }

    var isBrief: Bool { detail == .brief }

    func optional(_ text: String?, tone: Tone = .plain) -> Table.Cell {
        text.map { Table.Cell($0, tone: tone) } ?? Table.Cell(Format.nothing, tone: .faint)
    }

    /// Of wall time. What was not seen is left open, so that the eye finds what was.
    func part(_ share: Double) -> Table.Cell {
        share == 0 ? optional(nil) : Table.Cell(Format.share(share))
    }
}

extension RunReport {
    /// The report as the terminal shows it.
    package func terminalText(colour: Bool, width: Int = 100) -> String {
        TerminalRenderer(colour: colour, width: width).render(RunDocument(self, detail: .brief).document)
    }

    /// The report as a Markdown file.
    package var markdownText: String {
        MarkdownRenderer().render(RunDocument(self, detail: .full).document)
    }
}
