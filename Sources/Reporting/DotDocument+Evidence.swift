internal import Findings

/// The published claims, the report's tests of itself, and how to read it all.
extension DotDocument {
    var claims: [Document.Block] {
        guard !report.claims.isEmpty else { return [] }
        let several = series.count > 1
        var columns = [
            Table.Column("Claim", alignment: .left, wraps: true),
            Table.Column("published", alignment: .left, wraps: true),
            Table.Column("measured", alignment: .left, wraps: true),
            Table.Column("verdict", alignment: .left, wraps: true),
        ]
        if several { columns.insert(Table.Column("Python", alignment: .left, wraps: true), at: 1) }
        var table = Table(columns: columns, footnotes: DotClaims.rules)
        for claim in report.claims {
            var row = [
                Table.Cell(claim.id), Table.Cell(claim.published), Table.Cell(claim.measured), verdict(claim.verdict),
            ]
            if several { row.insert(Table.Cell(label(claim.python)), at: 1) }
            table.append(row)
        }
        return [.heading("The published claims"), .table(table)]
    }

    private func verdict(_ verdict: ClaimResult.Verdict) -> Table.Cell {
        switch verdict {
        case .holds: Table.Cell("holds", tone: .good)
        case .holdsAbove(let size): Table.Cell("holds above N = \(Format.size(size))", tone: .good)
        case .holdsPerCore(let cores):
            Table.Cell("not on \(cores == 1 ? "1 core" : "\(cores) cores"); holds per core", tone: .good)
        case .doesNotHold: Table.Cell("does not hold", tone: .bad)
        case .notMeasured(let reason): Table.Cell("not measured: \(reason)", tone: .faint)
        }
    }

    /// The labels of a Python's series: one, unless it ran with several dtypes or numbers of threads.
    private func label(_ python: String) -> String {
        let labels = series.filter { $0.python == python }.map(\.label)
        return labels.isEmpty ? python : labels.joined(separator: " ")
    }

    var checks: [Document.Block] {
        let all = placedChecks
        guard !all.isEmpty else { return [] }
        let failed = all.filter { !$0.check.passed }
        var blocks: [Document.Block] = [.heading("Checks of this report"), .paragraph(tally(all))]
        let shown = detail == .full ? all : failed
        if !shown.isEmpty { blocks.append(.table(table(shown))) }
        return blocks
    }

    private struct PlacedCheck {
        var place: String
        var check: Check
    }

    private var placedChecks: [PlacedCheck] {
        report.checks.map { PlacedCheck(place: "the run", check: $0) }
            + measured.flatMap { series in
                series.results.flatMap { result in
                    result.checks.map { PlacedCheck(place: "\(series.prefix)N = \(result.size)", check: $0) }
                }
            }
    }

    /// `closure 13 of 14 passed, probe-cost 14 of 14, …`, in the order of first appearance.
    private func tally(_ checks: [PlacedCheck]) -> String {
        var names: [String] = []
        for name in checks.map(\.check.name) where !names.contains(name) { names.append(name) }
        let counts = names.map { name in
            let own = checks.filter { $0.check.name == name }
            return "\(name) \(own.count { $0.check.passed }) of \(own.count)"
        }
        return "Passed: " + counts.joined(separator: ", ") + "."
    }

    private func table(_ checks: [PlacedCheck]) -> Table {
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

    var legend: [Document.Block] {
        [
            .heading("How to read it"),
            .list([
                "Each tier holds its own time, not its callees'; all tiers and the residual add up to the total.",
                "Glue = bridge + interpreter + dispatch + return. Memory for the result (allocate) is not glue. "
                    + "Glue grows with N because a large kernel leaves cold caches behind.",
                "(a…b): 95 % interval of that figure. \(Format.indistinguishable): its interval holds zero. "
                    + "\(Format.nothing): nothing was observed.",
                "Gain without Python: the same BLAS on the same operands, called from Swift, into a result that is "
                    + "used again and again: the most that a rewrite gains.",
                "Differences below the A/A floor are none: two identical arms differ by that much.",
            ]),
        ]
    }
}
