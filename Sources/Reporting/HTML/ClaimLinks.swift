internal import Findings

/// Where on a page the tables stand that a claim's verdict rests on.
struct ClaimLinks {
    /// By the report's place among the claims' own, and by the Python as that report calls it.
    private var series: [[String: Series]] = []
    private var ladders: [[String: LabelledLadder]] = []
    /// Of the claims' own table.
    let arrays: String

    /// - Parameters:
    ///   - label: tells the claims from others on the page; empty where there are none.
    ///   - dots: all reports on np.dot that the page shows.
    ///   - firstDot: the place among them of the claims' first; the others follow it.
    init(
        _ report: ClaimsReport, label: String, dots: JoinedReports<DotReport>?, firstDot: Int,
        ladders: JoinedReports<LadderReport>?,
        firstLadder: Int
    ) {
        arrays = Anchor.of(Anchor.arrays, label: label)
        if let dots {
            let all = Series.all(in: dots.whole)
            series = report.dots.enumerated().map { index, dot in
                Self.byPython(dot.pythonIDs, dots.parts[firstDot + index].report.pythonIDs) { name in
                    all.first { $0.python == name && !$0.results.isEmpty }
                }
            }
        }
        if let ladders {
            let all = LabelledLadder.all(in: ladders.whole)
            self.ladders = report.ladders.enumerated().map { index, ladder in
                Self.byPython(ladder.pythonIDs, ladders.parts[firstLadder + index].report.pythonIDs) { name in
                    all.first { $0.result.python == name }
                }
            }
        }
    }

    /// Reports beside each other call their Pythons by longer names.
    private static func byPython<Shown>(
        _ names: [String], _ shown: [String], _ find: (String) -> Shown?
    ) -> [String: Shown] {
        Dictionary(
            zip(names, shown).compactMap { name, shown in find(shown).map { (name, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    func anchor(_ row: ClaimsReport.Row) -> String? {
        guard let report = row.report, let basis = row.claim.basis else { return nil }
        let (series, ladder) = (series.at(report)?[row.claim.python], ladders.at(report)?[row.claim.python])
        return switch basis {
        case .sizes: series?.anchor(Anchor.breakdown)
        case .crossover: series == nil ? nil : Anchor.of(Anchor.crossovers)
        case .arrays: arrays
        case .rungs: ladder.flatMap { $0.measured.isEmpty ? nil : $0.anchor(Anchor.rungs) }
        }
    }
}
