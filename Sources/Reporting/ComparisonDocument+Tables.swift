internal import Findings

extension ComparisonDocument {
    static let slowerMark = "▲"
    static let fasterMark = "▼"
    static let undecidedMark = "?"

    /// One row a quantity, one column a size, and the mean over them.
    func ratios(_ figures: [ComparedFigure], _ means: [ComparedFigure]) -> Table {
        let sizes = unique(figures.compactMap(\.size)).sorted()
        let hasMeans = !means.isEmpty
        var table = Table(
            columns: [Table.Column("", alignment: .left)] + sizes.map { Table.Column("\($0)") }
                + (hasMeans ? [Table.Column("geometric", "mean")] : []))
        for quantity in unique(figures.map(\.quantity)) {
            let cells = sizes.map { size in
                ratio(figures.first { $0.quantity == quantity && $0.size == size })
            }
            let mean = hasMeans ? [ratio(means.first { $0.quantity == quantity })] : []
            table.append([Table.Cell(quantity)] + cells + mean)
        }
        return table
    }

    func intervals(_ figures: [ComparedFigure]) -> Table {
        var table = Table(columns: [
            Table.Column("", alignment: .left), Table.Column("N"), Table.Column("old"), Table.Column("new"),
            Table.Column("new / old (95 %)"), Table.Column("A/A", "floor"), Table.Column("verdict", alignment: .left),
        ])
        for figure in figures {
            table.append([
                Table.Cell(figure.quantity), Table.Cell(figure.size.map { "\($0)" } ?? "all"),
                text(figure.old.map { Format.time($0) }), text(figure.new.map { Format.time($0) }),
                text(figure.ratio.map { Format.ratio($0) }), text(figure.floor.map { Format.share($0) }),
                Table.Cell(figure.verdict.rawValue, tone: tone(figure.verdict)),
            ])
        }
        return table
    }

    private func ratio(_ figure: ComparedFigure?) -> Table.Cell {
        guard let figure, let ratio = figure.ratio else { return text(nil) }
        return Table.Cell(Format.ratio(ratio.median) + mark(figure.verdict), tone: tone(figure.verdict))
    }

    private func text(_ text: String?) -> Table.Cell {
        text.map { Table.Cell($0) } ?? Table.Cell(Format.nothing, tone: .faint)
    }

    /// As wide as each other, so that the figures stay in line.
    private func mark(_ verdict: ComparedFigure.Verdict) -> String {
        switch verdict {
        case .slower: " \(Self.slowerMark)"
        case .faster: " \(Self.fasterMark)"
        case .undecided: " \(Self.undecidedMark)"
        case .withinNoise: " ="
        }
    }

    private func tone(_ verdict: ComparedFigure.Verdict) -> Tone {
        switch verdict {
        case .slower: .bad
        case .faster: .good
        case .undecided: .faint
        case .withinNoise: .plain
        }
    }
}
