internal import BenchmarkReport
internal import Foundation

/// The rows as text.
struct RowTable: CustomStringConvertible {
    let rows: [Row]

    var description: String {
        let header = ["item", "Swift", "C", "ratio", "95 % interval", "operation"]
        return "\(AlignedText(header: header, lines: rows.map(cells), figures: 1...4))"
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
