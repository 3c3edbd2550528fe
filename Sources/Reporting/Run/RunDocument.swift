package import Findings

/// Lays out a run: what it says, then whose the time is, on which lines and in which libraries, then why to believe it.
package struct RunDocument {
    let report: RunReport
    let detail: Detail

    package init(_ report: RunReport, detail: Detail) {
        self.report = report
        self.detail = detail
    }

    package var document: Document {
        var document = Document()
        (head + classes + checks).forEach { document.append($0) }
        return document
    }

    func optional(_ text: String?, tone: Tone = .plain) -> Table.Cell {
        text.map { Table.Cell($0, tone: tone) } ?? Table.Cell(Format.nothing, tone: .faint)
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
