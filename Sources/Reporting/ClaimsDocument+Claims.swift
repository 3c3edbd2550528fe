internal import Findings

/// The claims, by the text that made them.
extension ClaimsDocument {
    var claims: [Document.Block] {
        texts.flatMap { text -> [Document.Block] in
            let rows = report.rows.filter { Self.source(of: $0) == text }
            return [.heading(text ?? "Other claims"), .table(table(rows))]
        }
    }

    /// In the order of first appearance; nil for claims that this program does not know.
    private var texts: [String?] {
        report.rows.map(Self.source).reduce(into: []) { texts, text in
            if !texts.contains(text) { texts.append(text) }
        }
    }

    private static func source(of row: ClaimsReport.Row) -> String? {
        PublishedClaims.all.first { $0.id == row.claim.id }?.source
    }

    private func table(_ rows: [ClaimsReport.Row]) -> Table {
        let names = ["Claim"] + (areSeveral ? ["Python"] : []) + ["published", "measured", "verdict"]
        var table = Table(
            columns: names.map { Table.Column($0, alignment: .left, wraps: true, areNames: $0 == names[0]) },
            footnotes: rules(rows))
        for row in rows {
            table.append(
                [Table.Cell(row.claim.id)] + (areSeveral ? [Table.Cell(label(row))] : []) + [
                    Table.Cell(row.claim.published), measured(row), row.claim.verdict.cell,
                ])
        }
        return table
    }

    /// In the place of a figure that nobody can have yet, what it would have to be of.
    private func measured(_ row: ClaimsReport.Row) -> Table.Cell {
        guard case .notBuilt(let experiment) = row.claim.verdict else {
            return Table.Cell(row.claim.measured, link: link(row))
        }
        return Table.Cell("to be measured: \(experiment)", tone: .faint)
    }

    /// Whether verdicts on several Pythons, or of several reports, stand in one table.
    private var areSeveral: Bool {
        report.dots.count > 1 || report.ladders.count > 1
            || Set(report.rows.filter { $0.report != nil }.map(\.claim.python)).count > 1
    }

    /// The Python, and which of several reports it is of.
    private func label(_ row: ClaimsReport.Row) -> String {
        guard let index = row.report else { return "" }
        let count = PublishedClaims.all.first { $0.id == row.claim.id }?.count(of: report) ?? 1
        return count > 1 ? "\(row.claim.python), report \(index + 1)" : row.claim.python
    }

    /// Those behind the verdicts of these rows.
    private func rules(_ rows: [ClaimsReport.Row]) -> [String] {
        let measured = Set(rows.filter { $0.report != nil }.map(\.claim.id))
        return (DotClaims.published.contains { measured.contains($0.id) } ? DotClaims.rules : [])
            + (LadderClaims.published.contains { measured.contains($0.id) } ? LadderClaims.rules : [])
    }
}

extension PublishedClaim {
    /// Reports that can decide it.
    fileprivate func count(of report: ClaimsReport) -> Int {
        switch experiment {
        case .dot: report.dots.count
        case .ladder: report.ladders.count
        case .none: 0
        }
    }
}
