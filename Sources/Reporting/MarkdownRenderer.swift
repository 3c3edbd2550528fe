/// GitHub-flavoured Markdown.
package struct MarkdownRenderer: Renderer {
    package init() {}

    package func render(_ document: Document) -> String {
        document.blocks.map(text).joined(separator: "\n\n") + "\n"
    }

    private func text(_ block: Document.Block) -> String {
        switch block {
        case .title(let text): "# " + MarkdownText.escaped(text)
        case .heading(let text): "## " + MarkdownText.escaped(text)
        case .warnings(let texts): texts.map { "> **Warning:** " + MarkdownText.escaped($0) }.joined(separator: "\n>\n")
        case .paragraph(let text): MarkdownText.escaped(text)
        case .list(let texts): texts.map { "- " + MarkdownText.escaped($0) }.joined(separator: "\n")
        case .table(let table): text(table)
        }
    }

    private func text(_ table: Table) -> String {
        let header = table.columns.map { MarkdownText.escaped($0.header.joined(separator: " ")) }
        let rule = table.columns.map { $0.alignment == .left ? ":---" : "---:" }
        let rows = table.rows.map { $0.map { emphasised(MarkdownText.escaped($0.text), $0.tone) } }
        let lines = ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
        let footnotes = table.footnotes.map { "\n" + MarkdownText.escaped($0) }
        return (lines + footnotes).joined(separator: "\n")
    }

    private func emphasised(_ text: String, _ tone: Tone) -> String {
        tone == .strong || tone == .bad ? "**\(text)**" : text
    }
}
