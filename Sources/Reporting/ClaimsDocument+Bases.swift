internal import Findings

/// What each verdict rests on, and how to measure that alone.
extension ClaimsDocument {
    var bases: [Document.Block] {
        var table = Table(
            columns: [
                Table.Column("Claim", alignment: .left, areNames: true),
                Table.Column("rests on", alignment: .left, wraps: true),
                Table.Column("measured alone by", alignment: .left, wraps: true),
            ],
            footnotes: ["Each of these commands takes the --python and the output options of claims as well."])
        for row in report.rows where row.claim.verdict.rests {
            guard let basis = row.claim.basis else { continue }
            let cells = [
                Table.Cell(row.claim.id), Table.Cell(words(basis, row), link: link(row)),
                Table.Cell(command(basis, row)),
            ]
            // As often as not, a claim rests on the same sizes in every Python.
            if table.rows.last != cells { table.append(cells) }
        }
        return table.rows.isEmpty ? [] : [.heading("What the verdicts rest on"), .table(table)]
    }

    /// The reports on np.dot do not show it.
    var arrays: [Document.Block] {
        let facts = report.dots.flatMap(\.arrays)
        guard !facts.isEmpty, report.rows.contains(where: { $0.claim.basis == .arrays }) else { return [] }
        var table = Table(
            columns: [
                Table.Column("Python", alignment: .left, wraps: true), Table.Column("dtype", alignment: .left),
                Table.Column("bytes an", "element"), Table.Column("in a", "list"), Table.Column("contiguous"),
                Table.Column("address as", "NumPy says"), Table.Column("copies"),
            ], anchor: arraysAnchor)
        for fact in facts {
            table.append([
                Table.Cell(fact.python), Table.Cell(fact.dtype), Table.Cell(Format.number(fact.bytesPerElementArray)),
                Table.Cell(Format.number(fact.bytesPerElementList)), yes(fact.contiguous), yes(fact.sameAddress),
                Table.Cell("\(fact.copies)"),
            ])
        }
        return [.heading("How an array lies in memory"), .table(table)]
    }

    private func yes(_ isSo: Bool) -> Table.Cell { isSo ? "yes" : Table.Cell("no", tone: .bad) }

    private func words(_ basis: ClaimBasis, _ row: ClaimsReport.Row) -> String {
        switch basis {
        case .sizes(let sizes): "np.dot at \(places(sizes))"
        case .crossover(let sizes): "np.dot: the crossover between \(places(sizes))"
        case .arrays: "how an array lies in memory"
        case .rungs(let rungs):
            "the ladder\(ladder(row).map { " of N = \($0.size)" } ?? ""): "
                + rungs.map(\.rawValue).joined(separator: ", ")
        }
    }

    private func places(_ sizes: [Int]) -> String {
        "N = " + sizes.map { "\($0)" }.joined(separator: " and ")
    }

    private func command(_ basis: ClaimBasis, _ row: ClaimsReport.Row) -> String {
        switch basis {
        case .sizes([DotClaims.articleSize]): "glue-profile --article"
        case .sizes(let sizes), .crossover(let sizes):
            "glue-profile --size \(sizes.map { "\($0)" }.joined(separator: ","))\(setting(row, sizes))"
        case .arrays: "glue-profile claims --only \(row.claim.id)"
        case .rungs(let rungs):
            "glue-profile ladder --only \(rungs.map(\.rawValue).joined(separator: ","))\(setting(row))"
        }
    }

    /// Options that the result had beside its size.
    private func setting(_ row: ClaimsReport.Row, _ sizes: [Int]) -> String {
        let result = row.report.flatMap { report.dots.at($0) }?.results.first {
            $0.python == row.claim.python && sizes.contains($0.size)
        }
        guard let result else { return "" }
        return (result.dtype == "float64" ? "" : " --dtype \(result.dtype)")
            + (result.threads == 1 ? "" : " --threads \(result.threads)")
    }

    private func setting(_ row: ClaimsReport.Row) -> String {
        guard let ladder = ladder(row), ladder.size != PublishedRung.size else { return "" }
        return " --size \(ladder.size)"
    }

    /// A run has one, of one size.
    private func ladder(_ row: ClaimsReport.Row) -> LadderResult? {
        row.report.flatMap { report.ladders.at($0) }?.results.first { $0.python == row.claim.python }
    }
}

extension ClaimResult.Verdict {
    /// Whether figures speak for it: of one that was not measured, none do.
    fileprivate var rests: Bool {
        switch self {
        case .holds, .holdsAbove, .holdsPerCore, .doesNotHold, .undecided: true
        case .notMeasured, .needsGPU, .notBuilt: false
        }
    }
}

extension Array {
    /// Nil where there is no such place, as in a file that somebody has edited.
    func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
