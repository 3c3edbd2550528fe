internal import Findings

/// What each rung is, by what it was run, and how much of it.
extension LadderDocument {
    /// Too many words for a terminal.
    func changes(_ ladder: LabelledLadder) -> [Document.Block] {
        guard detail == .full, !ladder.result.rungs.isEmpty else { return [] }
        var table = Table(
            columns: ["rung", "what it is", "what changes", "gain expected"].map {
                Table.Column($0, alignment: .left, wraps: true)
            } + [Table.Column("over the row above (95 %)")])
        for rung in ladder.result.rungs {
            let own = rung.measurement?.figures?.own
            table.append([
                Table.Cell(rung.id.rawValue), Table.Cell(rung.title), Table.Cell(rung.change),
                Table.Cell(rung.expectation),
                optional(own.map { "\(Format.ratio($0.factor)) over \($0.against.rawValue)" }),
            ])
        }
        return [ladder.heading("What each rung changes"), .table(table)]
    }

    func programs(_ ladder: LabelledLadder) -> [Document.Block] {
        guard !ladder.measured.isEmpty else { return [] }
        var table = Table(columns: [
            Table.Column("rung", alignment: .left), Table.Column("made and run by", alignment: .left, wraps: true),
            Table.Column("threads"), Table.Column("processes"), Table.Column("rows"),
            Table.Column("samples", "counted"),
            Table.Column("left out", "in each"), Table.Column("error of", "allowed"),
        ])
        for rung in ladder.measured {
            let samples = rung.measurement.samples
            table.append([
                Table.Cell(rung.id.rawValue), optional(rung.rung.toolchain.map(words)),
                Table.Cell("\(rung.measurement.threads)"), Table.Cell("\(samples.wallSeconds.count)"),
                Table.Cell(samples.rows < ladder.result.size ? "\(samples.rows) of \(ladder.result.size)" : "all"),
                Table.Cell(counted(samples)), optional(samples.warmUp > 0 ? "\(samples.warmUp)" : nil),
                Table.Cell(Format.share(rung.measurement.errorOverTolerance)),
            ])
        }
        return [ladder.heading("What was run"), .table(table)]
    }

    private func words(_ toolchain: Toolchain) -> String {
        ([toolchain.name, toolchain.version] + toolchain.flags).joined(separator: " ")
    }

    /// `12 rows`, `3 products`.
    private func counted(_ samples: RungSamples) -> String {
        let count = samples.wallSeconds.reduce(0) { $0 + max(0, $1.count - samples.warmUp) }
        return samples.unit == .row ? Words.counted(count, "row", "rows") : Words.counted(count, "product", "products")
    }

    /// Whether rows speak for a whole product, by a whole product that was small enough to be run.
    func extrapolation(_ ladder: LabelledLadder) -> [Document.Block] {
        let rungs = ladder.measured.filter { $0.measurement.smaller != nil }
        guard !rungs.isEmpty else { return [] }
        var table = Table(columns: [
            Table.Column("rung", alignment: .left), Table.Column("N"), Table.Column("seconds,", "whole"),
            Table.Column("as many rows", "foretold (95 %)"), Table.Column("off", "by"),
            Table.Column("GFLOPS", "there"), Table.Column("GFLOPS", "at N = \(ladder.result.size)"),
        ])
        for rung in rungs {
            guard let smaller = rung.measurement.smaller else { continue }
            table.append([
                Table.Cell(rung.id.rawValue), Table.Cell("\(smaller.size)"),
                Table.Cell(Format.figure(smaller.seconds)), optional(smaller.foretold.map { Format.seconds($0) }),
                off(smaller, rung), optional(rung.figures.smallerGigaflops.map { Format.figure($0) }),
                optional(rung.figures.gigaflops.map { Format.figure($0) }),
            ])
        }
        return [ladder.heading("Do some rows speak for all? A smaller product, run whole"), .table(table)]
    }

    private func off(_ smaller: SmallerRun, _ rung: LabelledLadder.MeasuredRung) -> Table.Cell {
        guard let foretold = smaller.foretold, smaller.seconds > 0 else { return optional(nil) }
        let isDoubtful = rung.measurement.checks.contains { !$0.passed }
        return Table.Cell(Format.share(foretold.seconds / smaller.seconds - 1), tone: isDoubtful ? .bad : .plain)
    }
}
