internal import Measurement

/// What counting the calls of one workload gave in one Python.
struct CountedRow: Encodable {
    var python: String
    var workload: Workload
    /// Of all runs together.
    var knownCalls: Int
    var foundCalls: Int
    /// Medians over the pairs.
    var truth: Double
    var found: Double
    var error: Double
    var slowdown: Double

    enum CodingKeys: String, CodingKey {
        case python, workload, truth, found, slowdown
        case knownCalls = "known_calls"
        case foundCalls = "found_calls"
        case error = "error_points"
    }
}

extension CountedRow {
    /// `trials` has at least one.
    init(_ workload: Workload, python: String, _ trials: [CountedTrial]) {
        func median(_ figure: (CountedTrial) -> Double) -> Double { Quantiles.median(trials.map(figure)) }
        self.init(
            python: python, workload: workload, knownCalls: trials.reduce(0) { $0 + $1.knownCalls },
            foundCalls: trials.reduce(0) { $0 + $1.foundCalls }, truth: median(\.truth), found: median(\.found),
            error: median(\.error), slowdown: median(\.slowdown))
    }

    var isExact: Bool { knownCalls == foundCalls }
}
