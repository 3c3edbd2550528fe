package import Findings

/// Lays out a timed statement: what it says, the times, whose they are, what the same takes without Python, and why to
/// believe it.
package struct TimeDocument {
    let report: TimeReport
    let detail: Detail

    package init(_ report: TimeReport, detail: Detail) {
        self.report = report
        self.detail = detail
    }

    package var document: Document {
        var document = Document()
        (head + times + layers + native + checks + legend).forEach { document.append($0) }
        return document
    }

    private var isBrief: Bool { detail == .brief }

    var verdict: String { TimeVerdict(report).text }

    var checks: [Document.Block] {
        guard !isBrief || report.checks.contains(where: { !$0.passed }) else { return [] }
        return ChecksSection(
            checks: report.checks.map { ChecksSection.Placed(place: "the statement", check: $0) }, detail: detail
        ).blocks
    }

    var legend: [Document.Block] {
        isBrief ? [.paragraph(Self.briefLegend)] : [.heading("How to read it"), .list(Self.fullLegend)]
    }

    private static let briefLegend =
        "Net: without the loop; gross: with it, as timeit prints it. Interpreter: bytecode; runtime: the rest of Python; "
        + "extension and kernel: native code. (a…b): 95 % interval."

    private static let fullLegend = [
        "Net: one execution, without its turn of the loop. Gross: with it, as timeit prints it, but the median of all "
            + "blocks where timeit has the lowest of five. (a…b): 95 % interval. \(Format.nothing): nothing to tell.",
        "interpreter: the loop that evaluates bytecode. runtime: the rest of Python, and the C library on its behalf: "
            + "allocation, dictionaries, calls. extension: native code of extension modules, with what it calls. kernel: "
            + "the same in a library such as BLAS. system: in the operating system, at work. waiting: asleep or blocked.",
        "Layers are the gross time by the shares of samples taken at random moments in the statement's loop, in a process "
            + "of its own, less what the empty loop takes of each; so they sum to the net time.",
        "The native floor is the same operation on the same operands without Python, into memory that is there: by the "
            + "kernel that NumPy calls itself (same-blas) where there is one, else by Swift's own loops. A share is of the "
            + "net time.",
    ]

    func optional(_ text: String?) -> Table.Cell {
        text.map { Table.Cell($0) } ?? Table.Cell(Format.nothing, tone: .faint)
    }
}

extension TimeReport {
    /// The report as the terminal shows it.
    package func terminalText(colour: Bool, width: Int = 100) -> String {
        TerminalRenderer(colour: colour, width: width).render(TimeDocument(self, detail: .brief).document)
    }

    /// The report as a Markdown file.
    package var markdownText: String {
        MarkdownRenderer().render(TimeDocument(self, detail: .full).document)
    }
}
