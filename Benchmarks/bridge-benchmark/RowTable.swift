internal import Foundation

/// The rows as text.
struct RowTable: CustomStringConvertible {
    let rows: [Row]

    var description: String {
        let header = ["item", "Swift", "C", "ratio", "95 % interval", "operation"]
        let lines = [header] + rows.map(cells)
        let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line in
            let padded = line.indices.map { column in
                let padding = String(repeating: " ", count: widths[column] - line[column].count)
                // Figures to the right, words to the left.
                return 1...4 ~= column ? padding + line[column] : line[column] + padding
            }
            let text = padded.joined(separator: "  ")
            return String(text.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    private func cells(_ row: Row) -> [String] {
        let ratio = row.promise.map { " (promised: at most \(number($0, "%.2f")))" }
        let excess = row.promisedExcess.map { " (promised: at most \(number($0, "%.0f ns")) more)" }
        let promise = ratio ?? excess ?? ""
        return [
            row.item, nanoseconds(row.swiftNanoseconds), nanoseconds(row.cNanoseconds), number(row.ratio, "%.3f"),
            row.ci95.map { number($0, "%.3f") }.joined(separator: "…"), row.operation + promise,
        ]
    }

    private func nanoseconds(_ value: Double) -> String { number(value, value < 100 ? "%.1f ns" : "%.0f ns") }

    private func number(_ value: Double, _ format: String) -> String { String(format: format, value) }
}
