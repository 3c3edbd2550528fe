/// Lines of cells as text, each column as wide as its widest cell.
package struct AlignedText: CustomStringConvertible {
    private let lines: [[String]]
    private let figures: Set<Int>

    /// The columns `figures` are aligned to the right, all others to the left. Every line has as many cells.
    package init(header: [String], lines: [[String]], figures: some Sequence<Int>) {
        precondition(lines.allSatisfy { $0.count == header.count }, "every line has a cell for every column")
        self.lines = [header] + lines
        self.figures = Set(figures)
    }

    package var description: String {
        let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line in
            let padded = line.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - line[column].count)
                return figures.contains(column) ? padding + line[column] : line[column] + padding
            }
            let text = padded.joined(separator: "  ")
            return String(text.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
