package import Findings

/// Lays out a ladder: what must be known first, then its rungs, then how they were run, then what follows from them and
/// why to believe it.
package struct LadderDocument {
    static let extrapolatedMark = "*"
    static let doubtfulMark = "†"

    let report: LadderReport
    let detail: Detail
    let ladders: [LabelledLadder]

    package init(_ report: LadderReport, detail: Detail) {
        self.init(report, detail: detail, ladders: LabelledLadder.all(in: report))
    }

    /// - Parameter ladders: those of the report, as they are called beside those of others.
    init(_ report: LadderReport, detail: Detail, ladders: [LabelledLadder]) {
        self.report = report
        self.detail = detail
        self.ladders = ladders
    }

    package var document: Document {
        var document = Document()
        (head + ladders.flatMap(sections) + claims + checks + legend).forEach { document.append($0) }
        return document
    }

    private func sections(_ ladder: LabelledLadder) -> [Document.Block] {
        rungs(ladder) + missing(ladder) + changes(ladder) + programs(ladder) + extrapolation(ladder)
            + bothPythons(ladder) + besideThePaper(ladder)
    }

    func optional(_ text: String?, tone: Tone = .plain) -> Table.Cell {
        text.map { Table.Cell($0, tone: tone) } ?? Table.Cell(Format.nothing, tone: .faint)
    }
}

extension LadderReport {
    /// The report as the terminal shows it.
    package func terminalText(colour: Bool, width: Int = 100) -> String {
        TerminalRenderer(colour: colour, width: width).render(LadderDocument(self, detail: .brief).document)
    }

    /// The report as a Markdown file.
    package var markdownText: String {
        MarkdownRenderer().render(LadderDocument(self, detail: .full).document)
    }
}
