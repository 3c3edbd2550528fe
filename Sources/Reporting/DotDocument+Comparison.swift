internal import Findings

/// Several Pythons in one table.
extension DotDocument {
    /// Series beside each other in one table; more would not fit a page.
    private static let abreast = 3

    var sideBySide: [Document.Block] {
        guard measured.count > 1 else { return [] }
        let chunks = stride(from: 0, to: measured.count, by: Self.abreast).map {
            measured[$0..<min($0 + Self.abreast, measured.count)]
        }
        return [.heading("Side by side")] + chunks.map { .table(comparison(Array($0))) }
    }

    private func comparison(_ series: [Series]) -> Table {
        let columns = series.flatMap { one in
            ["total", "glue", "share", "kernel"].map { Table.Column(one.label, $0) }
        }
        var table = Table(columns: [Table.Column("N")] + columns)
        for size in Set(series.flatMap { $0.results.map(\.size) }).sorted() {
            let cells = series.flatMap { comparison($0.result(size)) }
            let isIncomplete = series.contains { $0.result(size).map { $0.status != .complete } ?? false }
            table.append([Table.Cell("\(size)\(isIncomplete ? Self.incompleteMark : "")")] + cells)
        }
        return table
    }

    private func comparison(_ result: DotResult?) -> [Table.Cell] {
        guard let result else { return Array(repeating: Table.Cell(Format.nothing, tone: .faint), count: 4) }
        return [
            Table.Cell(Format.briefTime(result.total)),
            cell(result.glue),
            result.glueShare.map { Table.Cell(Format.briefShare($0), tone: .strong) } ?? optional(nil),
            cell(result.time(of: .kernel)),
        ]
    }
}
