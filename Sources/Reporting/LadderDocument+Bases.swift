internal import Findings

/// The same seconds over other bases: Python in a function, and the paper's machine.
extension LadderDocument {
    func bothPythons(_ ladder: LabelledLadder) -> [Document.Block] {
        guard ladder.measured(.pythonModule) != nil, ladder.measured(.pythonFunction) != nil else { return [] }
        var table = Table(columns: [
            Table.Column("rung", alignment: .left), Table.Column("over Python", "at module level (95 %)"),
            Table.Column("over Python", "in a function (95 %)"),
        ])
        for rung in ladder.measured {
            table.append([
                Table.Cell(rung.id.rawValue), optional(rung.figures.absolute.map { factor($0) }),
                optional(rung.figures.overFunction.map { factor($0) }),
            ])
        }
        return [ladder.heading("Over both Pythons"), .table(table)]
    }

    /// A rung over itself has no interval.
    private func factor(_ factor: Estimate) -> String {
        factor.ci95.low < factor.ci95.high ? Format.ratio(factor) : Format.ratio(factor.median)
    }

    func besideThePaper(_ ladder: LabelledLadder) -> [Document.Block] {
        guard ladder.measured.contains(where: { $0.rung.paper != nil }) else { return [] }
        var table = Table(
            columns: [
                Table.Column("rung", alignment: .left), Table.Column("its row there", alignment: .left, wraps: true),
                Table.Column("seconds"), Table.Column("there"), Table.Column("over the", "row above"),
                Table.Column("there"), Table.Column("per", "core"), Table.Column("there"),
                Table.Column("of the", "peak"), Table.Column("there"),
            ],
            footnotes: paper(ladder))
        for (index, row) in PublishedRung.table.enumerated() {
            guard let rung = ladder.measured.first(where: { $0.rung.paper?.version == row.version }) else { continue }
            let before = index > 0 ? PublishedRung.table[index - 1] : nil
            table.append(cells(rung, row, over: before, ladder))
        }
        return [ladder.heading("Beside the paper"), .table(table)]
    }

    private func paper(_ ladder: LabelledLadder) -> [String] {
        let there =
            "There: \(PublishedRung.citation); N = \(PublishedRung.size), float64, \(PublishedRung.cores) cores, peak "
            + "\(Format.gigaflops(PublishedRung.peakGigaflops)). The row above is the paper's."
        guard ladder.result.size != PublishedRung.size else { return [there] }
        return [there, "Here N = \(ladder.result.size): seconds are of another product."]
    }

    private func cells(
        _ rung: LabelledLadder.MeasuredRung, _ row: PublishedRung, over before: PublishedRung?,
        _ ladder: LabelledLadder
    ) -> [Table.Cell] {
        let base = before.flatMap { before in ladder.measured.first { $0.rung.paper?.version == before.version } }
        let own = base.flatMap { ladder.result.factor(of: rung.id, over: $0.id) }
        let cores = Double(row.version < PublishedRung.firstParallelVersion ? 1 : PublishedRung.cores)
        return [
            Table.Cell(rung.id.rawValue), Table.Cell(row.implementation),
            Table.Cell(Format.figure(rung.measurement.seconds.seconds), tone: .strong),
            published(Format.figure(row.seconds)),
            optional(own.map { Format.ratio($0.median) }, tone: .strong),
            published(row.own.map { Format.exact($0) + "×" }),
            optional(rung.figures.perCore.map { Format.ratio($0.median) }, tone: .strong),
            published(Format.ratio(row.absolute / cores)),
            optional(rung.figures.shareOfPeak.map { Format.share($0) }, tone: .strong),
            published(Format.threshold(row.shareOfPeak)),
        ]
    }

    private func published(_ text: String?) -> Table.Cell {
        optional(text, tone: .faint)
    }
}
