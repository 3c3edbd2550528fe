internal import Findings

/// Where one call's time goes: the main table, and what surrounds it.
extension DotDocument {
    static let incompleteMark = "†"
    private static let noKernel = "no BLAS call observed"

    var breakdowns: [Document.Block] {
        measured.flatMap { breakdown($0) + intervals($0) + around($0) + native($0) }
    }

    func breakdown(_ series: Series) -> [Document.Block] {
        [heading("Where one call's time goes", series), .table(tiers(series))]
    }

    func around(_ series: Series) -> [Document.Block] {
        [heading("Around the call", series), .table(surroundings(series))]
    }

    private func tiers(_ series: Series) -> Table {
        let names = Tier.Name.allCases.map { Table.Column($0.rawValue) }
        var table = Table(
            columns: [Table.Column("N")] + names + [
                Table.Column("total"), Table.Column("residual"), Table.Column("glue share (95 %)"),
            ], anchor: series.anchor(Anchor.breakdown))
        for result in series.results {
            let tiers = Tier.Name.allCases.map { cell(result.time(of: $0)) }
            let row =
                [size(result)] + tiers + [
                    Table.Cell(Format.briefTime(result.total)),
                    Table.Cell(Format.duration(result.residualNanoseconds), tone: .faint), glueShare(result),
                ]
            table.append(row)
            if case .incomplete(let reason) = result.status {
                table.footnotes.append("\(Self.incompleteMark) N = \(result.size): \(reason)")
            }
        }
        return table
    }

    /// Corrected and raw side by side: too wide for a terminal.
    func intervals(_ series: Series) -> [Document.Block] {
        guard detail == .full else { return [] }
        let names = Tier.Name.allCases.map { Table.Column($0.rawValue) }
        var table = Table(columns: [Table.Column("N")] + names + [Table.Column("total")])
        for result in series.results {
            let tiers = Tier.Name.allCases.map { name in
                let tier = result.tiers.first { $0.name == name }
                let raw = tier?.rawMedianNanoseconds.map { "; " + Format.duration($0) } ?? ""
                return optional(tier?.time.map { Format.time($0) + raw })
            }
            table.append([size(result)] + tiers + [Table.Cell(Format.time(result.total))])
        }
        return [
            heading("The tiers with their 95 % intervals; what the clock gave, probes included", series), .table(table),
        ]
    }

    private func surroundings(_ series: Series) -> Table {
        var table = Table(columns: [
            Table.Column("N"), Table.Column("calls"), Table.Column("without", "probes"),
            Table.Column("probes add", "(95 %)"), Table.Column("A/A", "floor"), Table.Column("page faults", "a call"),
            Table.Column("page faults add", "(95 %)"), Table.Column("release", "after"), Table.Column("kernel rate"),
        ])
        for result in series.results {
            table.append([
                size(result),
                Table.Cell(Format.count(result.calls)),
                Table.Cell(Format.briefTime(result.uninstrumented)),
                optional(result.probeCost.map { Format.time($0) }),
                optional(result.noiseFloor.map { Format.share($0) }),
                optional(result.pageFaults.map { Format.number($0.perCall) }),
                optional(result.pageFaults.map { Format.time($0.added) }),
                cell(result.release),
                optional(result.kernel.map { Format.gigaflops($0.gigaflops) }),
            ])
        }
        return table
    }

    private func glueShare(_ result: DotResult) -> Table.Cell {
        guard result.time(of: .kernel) != nil else { return Table.Cell(Self.noKernel, tone: .warning) }
        return result.glueShare.map { Table.Cell(Format.share($0), tone: .strong) } ?? optional(nil)
    }

    func size(_ result: DotResult) -> Table.Cell {
        result.status == .complete
            ? Table.Cell("\(result.size)") : Table.Cell("\(result.size)\(Self.incompleteMark)", tone: .warning)
    }

    func cell(_ time: TimeEstimate?) -> Table.Cell {
        optional(time.map { Format.briefTime($0) })
    }

    func optional(_ text: String?) -> Table.Cell {
        text.map { Table.Cell($0) } ?? Table.Cell(Format.nothing, tone: .faint)
    }
}
