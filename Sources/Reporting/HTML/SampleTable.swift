internal import Findings

/// A table of lists of raw values.
struct SampleTable {
    var table: Table

    init(of what: String, unit: String) {
        table = Table(columns: [
            Table.Column(what, alignment: .left), Table.Column("process"), Table.Column("values"),
            Table.Column("in \(unit)", alignment: .left, wraps: true),
        ])
    }

    static func append(_ processes: [[Double]], of name: String, to table: inout Table) {
        for (index, values) in processes.enumerated() {
            table.append([
                Table.Cell(name), Table.Cell("\(index + 1)"), Table.Cell("\(values.count)"),
                Table.Cell(values.map(text).joined(separator: " ")),
            ])
        }
    }

    /// Five digits or more; the JSON file has all of them.
    private static func text(_ value: Double) -> String {
        switch value.magnitude {
        case 1000...: Format.fixed(value, decimals: 0)
        case 1...: Format.fixed(value, decimals: 2)
        default: Format.fixed(value, decimals: 7)
        }
    }
}
