internal import BenchmarkReport

/// What was found in one run.
struct Findings: ProfilerFigures {
    var rows: [Row] = []

    var isEmpty: Bool { rows.isEmpty }

    /// A prediction is to be within a fifth of the gain.
    static let largestError = 0.2

    /// What was promised and is missed, each in words; by the nearer ends of the intervals.
    var broken: [String] {
        rows.filter { row in
            let (low, high) = (row.errorInterval.min() ?? 0, row.errorInterval.max() ?? 0)
            return low > Self.largestError || high < -Self.largestError
        }.map { "\($0.program.rawValue) in \($0.python)" }
    }
}
