internal import Findings

/// One figure of a report by itself, as formats in long form have it.
struct Figure {
    enum Unit: String {
        case nanoseconds = "ns"
        case seconds = "s"
        case gigaflops = "GFLOPS"
        /// Shares of 0…1, ratios and counts.
        case one = "1"
    }

    var python: String
    /// Nil for a figure about all sizes.
    var size: Int?
    var dtype: String
    var threads: Int
    /// A stable name, e.g. `tier.kernel` or `packed.seconds`.
    var quantity: String
    var estimate: Double
    /// 95 %; nil where the figure has none.
    var interval: Interval?
    var unit: Unit

    static func all(in report: Report) -> [Figure] {
        switch report {
        case .dot(let report): report.results.flatMap(\.figures) + report.crossovers.compactMap(\.figure)
        case .ladder(let report): report.results.flatMap(\.figures)
        case .run(let report): report.figures
        case .time(let report): report.figures
        case .claims(let report): report.evidence.flatMap(all)
        }
    }
}
