internal import Findings

/// Two runs of a program: shares of wall time and what became of them.
extension ComparisonDocument {
    /// Those that changed, in the brief one; glue in any case.
    func shares(_ run: ComparedRun) -> [Document.Block] {
        let shown = run.shares.filter { share in
            detail == .full || share.kind == .glue || share.verdict == .more || share.verdict == .less
        }
        var table = Table(columns: [
            Table.Column("", alignment: .left, wraps: true), Table.Column("old (95 %)"), Table.Column("new (95 %)"),
            Table.Column("new − old", "in points (95 %)"), Table.Column("verdict", alignment: .left),
        ])
        for share in shown {
            table.append([
                Table.Cell(share.quantity), Table.Cell(Format.share(share.old)), Table.Cell(Format.share(share.new)),
                Table.Cell(Format.share(share.difference)), Table.Cell(share.verdict.rawValue, tone: tone(share)),
            ])
        }
        return [.heading("Shares of wall time"), .table(table)]
    }

    func outcome(_ run: ComparedRun) -> String {
        let counts = [
            (ComparedShare.Verdict.more, "more"), (.less, "less"), (.withinNoise, "within noise"),
            (.undecided, "undecided"),
        ].map { verdict, word in "\(Format.count(run.shares.count { $0.verdict == verdict })) \(word)" }
        let summary =
            "Wall time: \(Format.duration(run.oldWallSeconds * 1e9)) and \(Format.duration(run.newWallSeconds * 1e9)), a "
            + "single run each. Of \(Words.counted(run.shares.count, "share", "shares")): "
            + "\(counts.joined(separator: ", "))."
        guard let limit = report.limit else { return summary }
        let bound = "more than \(Format.exact(limit * 100)) points"
        guard let glue = report.risenGlue else { return "\(summary) Glue did not rise by \(bound)." }
        return "\(summary) Glue rose by \(bound): \(Format.share(glue.difference))."
    }

    func undecided(_ run: ComparedRun) -> [Document.Block] {
        let reasons = unique(run.shares.compactMap(\.reason))
        return reasons.isEmpty ? [] : [.heading("Undecided"), .list(reasons)]
    }

    static let legendOfRuns =
        "more, less: the 95 % intervals do not touch; one pair of equals in 180 does so by chance. Shares are of each "
        + "run's own wall time: one that falls makes the others rise. A line is known by its distance from its "
        + "function's first, so that edits further up do not move it."

    private func tone(_ share: ComparedShare) -> Tone {
        switch share.verdict {
        case .more: share.kind == .glue ? .bad : .strong
        case .less: share.kind == .glue ? .good : .strong
        case .withinNoise: .plain
        case .undecided: .faint
        }
    }
}
