internal import Findings

/// A report's tests of itself: how many passed, and those that did not.
struct ChecksSection {
    /// A check, and what of the report it is about.
    struct Placed {
        var place: String
        var check: Check
    }

    let checks: [Placed]
    /// Those that passed are listed one by one in full detail only.
    let detail: Detail

    var blocks: [Document.Block] {
        guard !checks.isEmpty else { return [] }
        let shown = detail == .full ? checks : checks.filter { !$0.check.passed }
        return [.heading("Checks of this report"), .paragraph(tally)] + (shown.isEmpty ? [] : [.table(table(shown))])
    }

    /// `closure 13 of 14 passed, probe-cost 14 of 14, …`, in the order of first appearance.
    private var tally: String {
        var names: [String] = []
        for name in checks.map(\.check.name) where !names.contains(name) { names.append(name) }
        let counts = names.map { name in
            let own = checks.filter { $0.check.name == name }
            return "\(name) \(own.count { $0.check.passed }) of \(own.count)"
        }
        return "Passed: " + counts.joined(separator: ", ") + "."
    }

    private func table(_ checks: [Placed]) -> Table {
        var table = Table(columns: [
            Table.Column("", alignment: .left), Table.Column("check", alignment: .left, wraps: true),
            Table.Column("where", alignment: .left), Table.Column("figure and bound", alignment: .left, wraps: true),
        ])
        for placed in checks {
            let mark = placed.check.passed ? Table.Cell("passed", tone: .good) : Table.Cell("FAILED", tone: .bad)
            table.append([
                mark, Table.Cell(placed.check.name), Table.Cell(placed.place), Table.Cell(placed.check.figure),
            ])
        }
        return table
    }
}
