internal import Findings

/// Several runs in one table.
struct SideBySide {
    let runs: [NamedRun]

    var blocks: [Document.Block] {
        guard runs.count > 1 else { return [] }
        var table = Table(
            columns: [
                Table.Column("run", alignment: .left, wraps: true), Table.Column("wall"), Table.Column("glue (95 %)"),
            ] + TimeClass.allCases.map { Table.Column($0.rawValue) } + [Table.Column("balance")])
        for run in runs {
            let report = run.report
            table.append(
                [
                    Table.Cell(run.name), Table.Cell(Format.duration(report.wallSeconds * 1e9)),
                    Table.Cell(Format.share(report.glue), tone: .strong),
                ] + TimeClass.allCases.map { Table.Cell(Format.share(report.shares[$0].median)) } + [
                    Table.Cell(report.balance.map { Format.fixed($0, decimals: 2) } ?? Format.nothing)
                ])
        }
        return [.heading("The runs side by side"), .table(table)]
    }
}
