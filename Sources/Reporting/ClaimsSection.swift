internal import Findings

/// The published claims beside what was measured, with the rules behind the verdicts.
struct ClaimsSection {
    let claims: [ClaimResult]
    let rules: [String]
    /// How the report calls each claim's Python; nil where it has one only.
    var label: ((_ python: String) -> String)?

    var blocks: [Document.Block] {
        claims.isEmpty ? [] : [.heading("The published claims"), .table(table)]
    }

    private var table: Table {
        let names = ["Claim"] + (label == nil ? [] : ["Python"]) + ["published", "measured", "verdict"]
        var table = Table(
            columns: names.map { Table.Column($0, alignment: .left, wraps: true, areNames: $0 == names[0]) },
            footnotes: rules)
        for claim in claims {
            let place = label.map { [Table.Cell($0(claim.python))] } ?? []
            table.append(
                [Table.Cell(claim.id)] + place + [
                    Table.Cell(claim.published), Table.Cell(claim.measured), claim.verdict.cell,
                ])
        }
        return table
    }
}
