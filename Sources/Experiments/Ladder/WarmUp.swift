internal import LadderPrograms
internal import Measurement

/// How many units at the start of a process do not count, where a compiler works at run time.
///
/// The data decide: a unit counts from the first on that is at most a tenth slower than the median of its process's later
/// half. All processes drop as many as the one that took longest, and never more than half of the shortest.
enum WarmUp {
    /// In the first round a process has this many units: two to drop and two to keep.
    static let fewestUnits = 4
    /// A compiled loop replaces an interpreted one of several times its length; noise is a few per cent.
    private static let tolerance = 1.1

    /// The rule in words, for the report.
    static let rule =
        "units do not count until one is at most 10 % slower than the median of its process's later half"

    static func units(in processes: [[UnitTime]]) -> Int {
        let longest = processes.map { units(in: $0.map(\.wallSeconds)) }.max() ?? 0
        return min(longest, processes.map { $0.count / 2 }.min() ?? 0)
    }

    private static func units(in walls: [Double]) -> Int {
        let half = walls.count / 2
        guard half > 0 else { return 0 }
        let settled = Self.tolerance * Quantiles.median(Array(walls[half...]))
        return walls.firstIndex { $0 <= settled } ?? half
    }
}
