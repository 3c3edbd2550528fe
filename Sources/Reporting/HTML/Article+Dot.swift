internal import Findings

extension Article {
    /// One report on np.dot, or several beside each other.
    init(_ joined: JoinedReports<DotReport>) {
        let series = Series.all(in: joined.whole).map { one in
            var one = one
            one.file = joined.file(of: one.python)
            return one
        }
        let whole = DotDocument(joined.whole, detail: .full, series: series)
        let document = { (report: DotReport) in
            let own = Set(report.pythonIDs)
            return DotDocument(report, detail: .full, series: series.filter { own.contains($0.python) })
        }
        self.init(
            title: whole.title,
            verdicts: joined.parts.flatMap { document($0.report).verdicts(areSeveral: series.count > 1) },
            warnings: joined.named(\.warnings),
            provenance: joined.named { [document($0).provenance] },
            pictures: DotPictures(series: series, crossovers: joined.whole.crossovers).all,
            claims: whole.claims,
            tables: whole.sideBySide + whole.measured.flatMap { whole.breakdown($0) + whole.native($0) }
                + whole.crossovers + whole.legend,
            evidence: [.list(DotDocument.meaningOfChecks)] + joined.underNames { document($0).checks }
                + whole.measured.flatMap { whole.around($0) + whole.intervals($0) },
            environment: joined.underNames { document($0).environment },
            samples: whole.measured.flatMap { DotSamples(series: $0).blocks })
    }
}

extension DotDocument {
    /// One sentence for each Python, called by its name where there are several.
    fileprivate func verdicts(areSeveral: Bool) -> [String] {
        var seen: Set<String> = []
        return series.filter { seen.insert($0.python).inserted }.map { one in
            let sentence = DotVerdict(report, python: one.python).sentence
            return areSeveral ? "\(one.introduction): \(sentence)" : sentence
        }
    }

    fileprivate var provenance: String {
        [report.environment.machine.processor, report.date, report.generator].joined(separator: ", ")
    }

    /// What the checks of a report test; a reader of a page has no README at hand.
    fileprivate static let meaningOfChecks = [
        "closure: the tiers, each timed by itself, sum to the total.",
        "known-truth: a stand-in for BLAS that takes a known time is recovered with slope 1.",
        "probe-cost: what armed probes add to a call, measured against calls without any; agreement: with that cost "
            + "subtracted, both kinds of call take the same time.",
        "quiet: two identical arms (A/A) tell how small a difference means anything; drift: a reference loop between "
            + "blocks tells whether the machine stayed the same.",
        "same-result: each native way's numbers equal NumPy's, within what rounding allows.",
    ]
}
