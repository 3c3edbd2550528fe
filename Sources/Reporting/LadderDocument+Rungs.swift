internal import Findings

/// The ladder itself, and the rungs that it lacks.
extension LadderDocument {
    func rungs(_ ladder: LabelledLadder) -> [Document.Block] {
        let heading = ladder.heading("The ladder")
        guard !ladder.measured.isEmpty else { return [heading, .paragraph("No rung has a figure.")] }
        var table = Table(
            columns: [
                Table.Column("rung", alignment: .left), Table.Column("seconds", "(95 %)"), Table.Column("GFLOPS"),
                Table.Column("over the", "row above"), Table.Column("over", "Python"), Table.Column("in the", "paper"),
                Table.Column("per", "core"), Table.Column("of the", "peak"), Table.Column("core", "seconds"),
            ], anchor: ladder.anchor(Anchor.rungs))
        for rung in ladder.measured {
            table.append(row(rung))
            table.footnotes += rung.measurement.checks.filter { !$0.passed }.map { doubt($0, of: rung) }
        }
        if ladder.measured.contains(where: \.figures.isExtrapolated) {
            table.footnotes.append("\(Self.extrapolatedMark) extrapolated from some rows of this very product")
        }
        if ladder.measured(.pythonModule) == nil {
            table.footnotes.append("python-module has no figure, so that nothing can be told over Python")
        }
        return [heading, .table(table)]
    }

    private func row(_ rung: LabelledLadder.MeasuredRung) -> [Table.Cell] {
        let figures = rung.figures
        return [
            name(rung),
            seconds(rung),
            optional(figures.gigaflops.map { Format.figure($0) }),
            optional(figures.own.map { Format.ratio($0.factor.median) }),
            optional(figures.absolute.map { Format.ratio($0.median) }, tone: .strong),
            optional(rung.rung.paper.map { Format.exact($0.absolute) + "×" }, tone: .faint),
            optional(figures.perCore.map { Format.ratio($0.median) }),
            optional(figures.shareOfPeak.map { Format.share($0) }),
            Table.Cell(Format.figure(rung.measurement.coreSeconds.seconds)),
        ]
    }

    private func name(_ rung: LabelledLadder.MeasuredRung) -> Table.Cell {
        rung.measurement.checks.allSatisfy(\.passed)
            ? Table.Cell(rung.id.rawValue) : Table.Cell(rung.id.rawValue + Self.doubtfulMark, tone: .warning)
    }

    private func doubt(_ check: Check, of rung: LabelledLadder.MeasuredRung) -> String {
        "\(Self.doubtfulMark) \(rung.id.rawValue): \(check.name) failed, \(check.figure)"
    }

    /// `19,834* (19,700…20,010)`.
    private func seconds(_ rung: LabelledLadder.MeasuredRung) -> Table.Cell {
        let time = rung.measurement.seconds
        guard rung.figures.isExtrapolated else { return Table.Cell(Format.seconds(time)) }
        let figure = Format.figure(time.seconds)
        return Table.Cell("\(figure)\(Self.extrapolatedMark)\(Format.seconds(time).dropFirst(figure.count))")
    }

    func missing(_ ladder: LabelledLadder) -> [Document.Block] {
        var table = Table(columns: [
            Table.Column("rung", alignment: .left), Table.Column("why", alignment: .left, wraps: true),
        ])
        for rung in ladder.result.rungs {
            guard let reason = reason(rung.outcome) else { continue }
            table.append([Table.Cell(rung.id.rawValue), reason])
        }
        return table.rows.isEmpty ? [] : [ladder.heading("Rungs without a figure"), .table(table)]
    }

    private func reason(_ outcome: Rung.Outcome) -> Table.Cell? {
        switch outcome {
        case .measured: nil
        case .absent(let remedy): Table.Cell("not on this machine: \(remedy)", tone: .faint)
        case .failed(let reason): Table.Cell("FAILED: \(reason)", tone: .bad)
        case .skipped(let reason): Table.Cell("skipped: \(reason)", tone: .faint)
        }
    }
}
