internal import Findings

/// Whose the program's time is.
extension RunDocument {
    var classes: [Document.Block] {
        var table = Table(columns: [
            Table.Column("class", alignment: .left), Table.Column("share (95 %)"), Table.Column("time"),
        ])
        for timeClass in TimeClass.allCases {
            let share = report.shares[timeClass]
            table.append([
                Table.Cell(timeClass.rawValue), Table.Cell(Format.share(share)),
                Table.Cell(Format.duration(share.median * report.wallSeconds * 1e9)),
            ])
        }
        return [.heading("Whose the time is"), .table(table)]
    }

    var checks: [Document.Block] {
        ChecksSection(
            checks: report.checks.map { ChecksSection.Placed(place: "the run", check: $0) }, detail: detail
        ).blocks
    }
}
