internal import Foundation

/// What was promised and is missed. A workload's own figures count as missed by the nearer ends of their intervals; means
/// over all workloads, and whole counts, as they are.
struct Promises {
    let rows: [Row]
    let agreement: Agreement

    /// Points of the share of native time.
    static let meanError = 1.0
    static let worstError = 2.5
    static let meanSlowdown = 1.03
    static let worstSlowdown = 1.08
    /// Points of a line's share.
    static let lineError = 3.0
    /// Of the cells of two profiles of one program.
    static let agreeingShare = 0.95

    /// Each in words.
    var broken: [String] {
        rows.flatMap(broken) + Means.all(rows).flatMap(broken) + (agreementIsBroken ? ["profiles of one program"] : [])
    }

    private func broken(_ row: Row) -> [String] {
        let name = "\(row.workload.rawValue) in \(row.python)"
        let errorIsSmall = row.errorInterval.map(abs).min() ?? 0 <= Self.worstError || spansZero(row.errorInterval)
        let isFast = (row.slowdownInterval.min() ?? 0) <= Self.worstSlowdown
        return (errorIsSmall ? [] : ["\(name): the share of native time"]) + (isFast ? [] : ["\(name): the slowdown"])
            + row.lines.filter { abs($0.error) > Self.lineError }.map { "\(name): the share of line \($0.line)" }
    }

    private func broken(_ means: Means) -> [String] {
        (means.error > Self.meanError ? ["Python \(means.python): the mean error"] : [])
            + (means.slowdown > Self.meanSlowdown ? ["Python \(means.python): the mean slowdown"] : [])
    }

    private var agreementIsBroken: Bool {
        Double(agreement.agreeing) < Self.agreeingShare * Double(agreement.cells)
    }

    private func spansZero(_ interval: [Double]) -> Bool {
        (interval.min() ?? 0) <= 0 && 0 <= (interval.max() ?? 0)
    }
}
