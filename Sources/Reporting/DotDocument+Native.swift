internal import Findings

/// The same product without Python, and the sizes from which on that stops mattering.
extension DotDocument {
    private static let unequalMark = "‡"

    func native(_ series: Series) -> [Document.Block] {
        guard series.results.contains(where: { !$0.native.isEmpty }) else { return [] }
        return [heading("The same product without Python", series), .table(nativeTable(series))]
    }

    private func nativeTable(_ series: Series) -> Table {
        var table = Table(columns: [
            Table.Column("N"), Table.Column("np.dot"), Table.Column("same BLAS,", "from Swift"),
            Table.Column("its time over", "np.dot's (95 %)"), Table.Column("gain without", "Python (95 %)"),
            Table.Column("Swift's own", "product"), Table.Column("its time over", "np.dot's (95 %)"),
        ])
        for result in series.results where !result.native.isEmpty {
            let same = result.native.first { $0.path == .sameBLAS }
            let swift = result.native.first { $0.path == .swift }
            let row =
                [size(result), Table.Cell(Format.briefTime(result.uninstrumented))] + times(same)
                + [gain(same, floor: result.noiseFloor)] + times(swift)
            table.append(row)
            table.footnotes += result.native.filter { !$0.agrees }.map { unequal($0, result) }
        }
        return table
    }

    private func times(_ arm: NativeArm?) -> [Table.Cell] {
        guard let arm else { return [optional(nil), optional(nil)] }
        let time = Format.duration(arm.medianNanoseconds)
        return [
            arm.agrees ? Table.Cell(time) : Table.Cell(time + Self.unequalMark, tone: .bad),
            Table.Cell(Format.ratio(arm.ratio, arm.ratioCI95)),
        ]
    }

    /// What removing Python saves of the call; a difference within the A/A floor is no difference.
    private func gain(_ arm: NativeArm?, floor: Double?) -> Table.Cell {
        guard let arm else { return optional(nil) }
        let gain = Estimate(median: 1 - arm.ratio, ci95: Interval(1 - arm.ratioCI95.high, 1 - arm.ratioCI95.low))
        guard gain.ci95.contains(0) || gain.median.magnitude > floor ?? 0 else {
            return Table.Cell("within the A/A floor", tone: .faint)
        }
        return Table.Cell(Format.share(gain), tone: gain.ci95.low > 0 ? .strong : .plain)
    }

    private func unequal(_ arm: NativeArm, _ result: DotResult) -> String {
        "\(Self.unequalMark) N = \(result.size), \(arm.path.rawValue): differs from NumPy's result by "
            + "\(Format.ratio(arm.errorOverBound)) what rounding allows; its time decides nothing"
    }

    /// One row a share, one column a series.
    var crossovers: [Document.Block] {
        guard !report.crossovers.isEmpty else { return [] }
        let columns = measured.map { Table.Column($0.prefix + "at N = (95 %)", alignment: .left, wraps: true) }
        var table = Table(
            columns: [Table.Column("Glue falls below", alignment: .left)] + columns,
            anchor: Anchor.of(Anchor.crossovers))
        for share in Set(report.crossovers.map(\.share)).sorted(by: >) {
            let cells = measured.map { series in
                let own = report.crossovers.first {
                    $0.share == share && $0.python == series.python && $0.dtype == series.dtype
                        && $0.threads == series.threads
                }
                return optional(own.map { words($0.position) })
            }
            table.append([Table.Cell("\(Format.threshold(share)) of the call")] + cells)
        }
        return [.heading("Where glue stops mattering"), .table(table)]
    }

    private func words(_ position: Crossover.Position) -> String {
        switch position {
        case .at(let size, let ci95): Format.size(size, ci95)
        case .below(let smallest): "already at \(smallest), the smallest measured"
        case .above(let largest): "not up to \(largest), the largest measured"
        }
    }
}

extension NativeArm {
    /// Whether its numbers equal NumPy's within what rounding allows.
    var agrees: Bool { errorOverBound <= 1 }
}
