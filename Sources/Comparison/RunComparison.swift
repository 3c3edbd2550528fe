internal import Findings

/// Compares two runs of a program by shares of wall time: those are ratios within one run, while the wall times of two
/// single runs differ by what else the machine did.
struct RunComparison {
    /// Functions and lines that are looked at, of each run. More would be more chances of a difference by chance.
    private static let places = 10

    private let old: RunReport
    private let new: RunReport
    private let names: (old: String, new: String)

    init(_ old: RunReport, _ new: RunReport, _ oldName: String, _ newName: String) {
        self.old = old
        self.new = new
        names = (oldName, newName)
    }

    func report(
        _ options: Comparison.Options, _ generator: String, unlike: [String]
    ) throws(ComparisonError) -> ComparisonReport {
        let all = shares
        let known = all.map(\.quantity)
        let unknown = options.only.filter { !known.contains($0) }
        guard unknown.isEmpty else { throw .unknown(unknown, known: known) }
        guard old.samples > 0, new.samples > 0 else { throw .nothingInCommon }
        return ComparisonReport(
            generator: generator, old: side(old, names.old), new: side(new, names.new), unlike: unlike, missing: [],
            limit: options.limit, figures: [], means: [],
            run: ComparedRun(
                oldWallSeconds: old.wallSeconds, newWallSeconds: new.wallSeconds,
                shares: options.only.isEmpty ? all : all.filter { options.only.contains($0.quantity) }))
    }

    private func side(_ report: RunReport, _ name: String) -> ComparisonReport.Side {
        ComparisonReport.Side(
            name: name, generator: report.generator, date: report.date, complete: report.complete)
    }

    private var shares: [ComparedShare] {
        let classes = TimeClass.allCases.map {
            compared(.timeClass, $0.rawValue, old.shares[$0], new.shares[$0])
        }
        return [compared(.glue, "glue", old.glue, new.glue)] + classes + functions + lines
    }

    private var functions: [ComparedShare] {
        let (before, after) = (PlacedShares(functionsOf: old), PlacedShares(functionsOf: new))
        return after.merged(with: before, most: Self.places).map { place in
            compared(
                .function, after.name(of: place) ?? before.name(of: place) ?? "", before.share(of: place),
                after.share(of: place))
        }
    }

    private var lines: [ComparedShare] {
        let (before, after) = (PlacedShares(linesOf: old), PlacedShares(linesOf: new))
        return after.merged(with: before, most: Self.places).map { place in
            compared(
                .line, after.name(of: place) ?? before.name(of: place) ?? "", before.share(of: place),
                after.share(of: place))
        }
    }

    /// Two intervals that do not touch: of equals, a difference of 2.8 standard errors, which one pair in 180 has by
    /// chance. A plain 95 % would find one among the some thirty shares of nearly every comparison.
    private func compared(
        _ kind: ComparedShare.Kind, _ quantity: String, _ before: Estimate, _ after: Estimate
    ) -> ComparedShare {
        var share = ComparedShare(
            kind: kind, quantity: quantity, old: before, new: after, difference: Estimate(of: after, less: before),
            verdict: .withinNoise)
        if let refusal = refusal(old, kind).map({ "old: \($0)" }) ?? refusal(new, kind).map({ "new: \($0)" }) {
            share.verdict = .undecided
            share.reason = refusal
        } else if after.ci95.low > before.ci95.high {
            share.verdict = .more
        } else if after.ci95.high < before.ci95.low {
            share.verdict = .less
        }
        return share
    }

    private func refusal(_ report: RunReport, _ kind: ComparedShare.Kind) -> String? {
        let isPlace = kind == .function || kind == .line
        return report.checks.first { check in
            !check.passed
                && (RunVerdict.decidingChecks.contains(check.name) || isPlace && check.name == RunVerdict.lineCheck)
        }.map { "\($0.name) failed (\($0.figure))" }
    }
}
