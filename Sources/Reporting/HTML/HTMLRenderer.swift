/// The elements of a page's body.
package struct HTMLRenderer: Renderer {
    /// Of the document's title; its headings are one below.
    private let level: Int

    package init(level: Int = 2) {
        self.level = level
    }

    package func render(_ document: Document) -> String {
        // A table is called by the heading above it.
        var heading = ""
        return document.blocks.map { block in
            if case .heading(let text) = block { heading = text }
            return html(block, under: heading) + "\n"
        }.joined()
    }

    private func html(_ block: Document.Block, under heading: String) -> String {
        switch block {
        case .title(let text): "<h\(level)>\(HTMLText.escaped(text))</h\(level)>"
        case .heading(let text): "<h\(level + 1)>\(HTMLText.escaped(text))</h\(level + 1)>"
        case .warnings(let texts): "<aside class=\"warnings\">\n\(list(texts))\n</aside>"
        case .paragraph(let text): "<p>\(HTMLText.escaped(text))</p>"
        case .list(let texts): list(texts)
        case .table(let table): HTMLTable(table: table, name: heading).html
        }
    }

    private func list(_ texts: [String]) -> String {
        "<ul>\n" + texts.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined() + "</ul>"
    }
}
