/// A table's cells as lines of text, each column with a width of its own.
struct TableLayout {
    private static let gap = 2
    /// No column of words is made narrower than this to fit the page.
    private static let narrowest = 14

    private let columns: [Table.Column]
    private let widths: [Int]
    /// By line, by column.
    let header: [[String]]
    /// By row, by line, by column.
    let rows: [[[String]]]

    init(_ table: Table, width: Int) {
        let columns = table.columns
        let headers = columns.map { $0.header.map(VisibleText.of) }
        let texts = table.rows.map { $0.map { VisibleText.of($0.text) } }
        let natural = columns.indices.map { column in
            (headers[column] + texts.map { $0[column] }).map { DisplayWidth.of($0) }.max() ?? 0
        }
        let widths = Self.fitted(natural, columns, width)
        self.columns = columns
        self.widths = widths
        header = Self.transposed(headers, fromBottom: true)
        rows = texts.map { row in
            let cells = columns.indices.map { column in
                columns[column].wraps ? LineBreaker(width: widths[column]).lines(row[column]) : [row[column]]
            }
            return Self.transposed(cells, fromBottom: false)
        }
    }

    /// One line of the page: cells padded to their columns, then given to `style` with their column's number.
    func line(_ cells: [String], style: (String, Int) -> String) -> String {
        cells.indices.map { column in
            let text = cells[column]
            let padding = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(text)))
            let styled = style(text, column)
            return columns[column].alignment == .left ? styled + padding : padding + styled
        }
        .joined(separator: String(repeating: " ", count: Self.gap))
    }

    /// Takes columns from the widest column of words until the table fits.
    private static func fitted(_ natural: [Int], _ columns: [Table.Column], _ width: Int) -> [Int] {
        var widths = natural
        var excess = widths.reduce(0, +) + gap * (widths.count - 1) - width
        while excess > 0 {
            let candidates = widths.indices.filter { columns[$0].wraps && widths[$0] > narrowest }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            let next = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? narrowest
            let step = min(excess, max(1, widths[widest] - max(next, narrowest)))
            widths[widest] -= step
            excess -= step
        }
        return widths
    }

    /// Columns of lines to lines of columns, the short ones filled up with empty lines.
    private static func transposed(_ columns: [[String]], fromBottom: Bool) -> [[String]] {
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { line in
            columns.map { column in
                let index = fromBottom ? line - (height - column.count) : line
                return column.indices.contains(index) ? column[index] : ""
            }
        }
    }
}
