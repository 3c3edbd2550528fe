/// One table of a page. Its rows sort by a column where scripts run; it is complete without.
struct HTMLTable {
    let table: Table
    /// What it is called for those who do not see it.
    let name: String

    /// A table of words becomes cards on a phone, where each cell needs its column's name. One of figures keeps its
    /// columns and scrolls within its frame.
    private var isWordy: Bool {
        2 * table.columns.count { $0.wraps } >= table.columns.count
    }

    /// Characters that a line of the printed page has room for: A4 or Letter without margins, in the face of tables.
    private static let printedLine = 110

    /// Whether a row fits on paper without breaking a figure from its unit.
    private var fitsPaper: Bool {
        let widths = table.columns.indices.map { column in
            table.rows.map { DisplayWidth.of($0[column].text) }.max() ?? 0
        }
        // Three for the space between columns.
        return widths.reduce(0) { $0 + $1 + 3 } <= Self.printedLine
    }

    private var anchor: String { table.anchor.map { " id=\"\($0)\"" } ?? "" }

    var html: String {
        let names = table.columns.map { HTMLText.escaped($0.header.joined(separator: " ")) }
        let head = zip(names, table.columns).map { name, column in
            "<th scope=\"col\"\(column.areNames ? " data-kind=\"name\"" : "")\(classes([alignment(column)]))>\(name)</th>"
        }
        let rows = table.rows.map { "<tr>\(row($0, names))</tr>\n" }
        return """
            <div\(anchor) class="frame" role="region" tabindex="0" aria-label="\(HTMLText.escaped(name))">
            <table\(classes([isWordy ? "words" : "figures", fitsPaper ? "fitting" : nil]))>
            <thead><tr>\(head.joined())</tr></thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>
            </div>
            """ + table.footnotes.map { "\n<p class=\"note\">\(HTMLText.escaped($0))</p>" }.joined()
    }

    private func row(_ cells: [Table.Cell], _ names: [String]) -> String {
        cells.indices.map { index in
            let classes = classes([alignment(table.columns[index]), tone(cells[index].tone)])
            let label = isWordy ? " data-label=\"\(names[index])\"" : ""
            return "<td\(classes)\(label)>\(content(cells[index]))</td>"
        }.joined()
    }

    private func content(_ cell: Table.Cell) -> String {
        let text = HTMLText.escaped(cell.text)
        return cell.link.map { "<a href=\"#\($0)\">\(text)</a>" } ?? text
    }

    private func alignment(_ column: Table.Column) -> String? {
        switch (column.alignment, column.wraps) {
        case (.right, _): "figure"
        case (.left, true): nil
        case (.left, false): "name"
        }
    }

    private func tone(_ tone: Tone) -> String? {
        switch tone {
        case .plain: nil
        case .strong: "strong"
        case .faint: "faint"
        case .good: "good"
        case .bad: "bad"
        case .warning: "warning"
        }
    }

    private func classes(_ names: [String?]) -> String {
        let names = names.compactMap(\.self)
        return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
    }
}
