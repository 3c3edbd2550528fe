/// Text for a terminal: aligned columns, no boxes, colours only on request.
package struct TerminalRenderer: Renderer {
    private let colour: Bool
    private let width: Int

    /// - Parameters:
    ///   - colour: whether ANSI colour codes are written; the caller knows whether a terminal is listening.
    ///   - width: columns of the page. Words are broken to fit; a table of figures alone may be wider.
    package init(colour: Bool, width: Int = 100) {
        self.colour = colour
        self.width = max(40, width)
    }

    package func render(_ document: Document) -> String {
        let blocks = document.blocks.map { lines($0).map(withoutTrailingSpace).joined(separator: "\n") }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func lines(_ block: Document.Block) -> [String] {
        switch block {
        case .title(let text): paragraph(text).map { styled($0, .strong) }
        case .heading(let text): paragraph(text).map { styled($0, .strong) }
        case .warnings(let texts): texts.flatMap { hanging("! ", $0) }.map { styled($0, .warning) }
        case .paragraph(let text): paragraph(text)
        case .list(let texts): texts.flatMap { hanging("  ", $0) }
        case .table(let table): lines(table)
        }
    }

    private func paragraph(_ text: String) -> [String] {
        LineBreaker(width: width).lines(VisibleText.of(text))
    }

    private func hanging(_ mark: String, _ text: String) -> [String] {
        let lines = LineBreaker(width: width - mark.count).lines(VisibleText.of(text))
        let indent = String(repeating: " ", count: mark.count)
        return lines.enumerated().map { ($0.offset == 0 ? mark : indent) + $0.element }
    }

    private func lines(_ table: Table) -> [String] {
        let layout = TableLayout(table, width: width)
        let header = layout.header.filter { $0.contains { !$0.isEmpty } }.map { line in
            layout.line(line) { text, _ in styled(text, .faint) }
        }
        let body = zip(table.rows, layout.rows).flatMap { row, lines in
            lines.map { line in
                layout.line(line) { text, column in styled(text, row[column].tone) }
            }
        }
        return header + body + table.footnotes.flatMap { hanging("  ", $0) }.map { styled($0, .faint) }
    }

    private func styled(_ text: String, _ tone: Tone) -> String {
        guard colour, let code = tone.code, text.contains(where: { $0 != " " }) else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private func withoutTrailingSpace(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}

extension Tone {
    /// Select Graphic Rendition. Source: ECMA-48, 8.3.117.
    fileprivate var code: Int? {
        switch self {
        case .plain: nil
        case .strong: 1
        case .faint: 2
        case .good: 32
        case .bad: 31
        case .warning: 33
        }
    }
}
