internal import BenchmarkReport

/// What was found in one run.
struct Findings: ProfilerFigures {
    var rows: [Row] = [] {
        didSet { means = Means.all(rows) }
    }
    /// With --calls: in the place of the rows.
    var counted: [CountedRow] = []
    private(set) var means: [Means] = []
    var agreement = Agreement()

    var isEmpty: Bool { rows.isEmpty && counted.isEmpty }
}
