internal import Measurement

/// What was found for one workload in one Python: a row of the table and of the JSON file.
struct Row: Encodable {
    var python: String
    var workload: Workload
    /// Medians over the pairs; shares from 0 to 1, errors in points with their 95 % interval.
    var truth: Double
    var found: Double
    var error: Double
    var errorInterval: [Double]
    /// Against the truth of the same run.
    var ownError: Double
    /// From the lowest truth of a run without the profiler to the highest, in points: what the machine does by itself.
    var truthSpread: Double
    var slowdown: Double
    var slowdownInterval: [Double]
    var processorSlowdown: Double
    /// Pairs of which other programs took too much, and which were none the less the best to be had.
    var disturbedPairs: Int
    var lines: [LineRow]

    enum CodingKeys: String, CodingKey {
        case python, workload, truth, found, slowdown, lines
        case error = "error_points"
        case errorInterval = "error_points_ci95"
        case ownError = "own_error_points"
        case truthSpread = "truth_spread_points"
        case slowdownInterval = "slowdown_ci95"
        case processorSlowdown = "cpu_slowdown"
        case disturbedPairs = "disturbed_pairs"
    }
}

/// One line of a workload whose share is known.
struct LineRow: Encodable {
    var line: Int
    var truth: Double
    var own: Double
    var total: Double
    /// In points. Lines that do all their work themselves, or in native code, have it as their own share too.
    var error: Double

    enum CodingKeys: String, CodingKey {
        case line, truth, own, total
        case error = "error_points"
    }
}

extension Row {
    /// `trials` has at least one.
    init(_ workload: Workload, python: String, _ trials: [Trial], seed: UInt64) {
        func interval(_ figure: (Trial) -> Double) -> ConfidenceInterval {
            Bootstrap(seed: seed).intervalOfMedian(of: ClusteredSamples(processes: [trials.map(figure)]))
        }
        let error = interval(\.error)
        let slowdown = interval(\.slowdown)
        self.init(
            python: python, workload: workload, truth: Quantiles.median(trials.map(\.truth)),
            found: Quantiles.median(trials.map(\.found)), error: error.estimate,
            errorInterval: [error.low, error.high], ownError: Quantiles.median(trials.map(\.ownError)),
            truthSpread: 100 * ((trials.map(\.truth).max() ?? 0) - (trials.map(\.truth).min() ?? 0)),
            slowdown: slowdown.estimate,
            slowdownInterval: [slowdown.low, slowdown.high],
            processorSlowdown: Quantiles.median(trials.map(\.processorSlowdown)),
            disturbedPairs: trials.count(where: \.isDisturbed), lines: Self.lines(trials))
    }

    private static func lines(_ trials: [Trial]) -> [LineRow] {
        trials[0].lines.indices.map { index in
            func median(_ figure: (Trial.Line) -> Double) -> Double {
                Quantiles.median(trials.map { figure($0.lines[index]) })
            }
            return LineRow(
                line: trials[0].lines[index].line, truth: median(\.truth), own: median(\.own), total: median(\.total),
                error: median { 100 * ($0.total - $0.truth) })
        }
    }
}
