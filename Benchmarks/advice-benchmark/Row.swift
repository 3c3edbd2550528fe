internal import Findings
internal import Measurement

/// What was found for one program in one Python: medians over the rounds.
struct Row: Encodable {
    var python: String
    var program: Program
    /// Of the advice that was followed; nil where there was none.
    var advice: RunAdvice.Kind?
    var slowSeconds: Double
    var fastSeconds: Double
    var predictedSeconds: Double
    var gainedSeconds: Double
    /// Predicted over gained, less 1, with a 95 % interval.
    var error: Double
    var errorInterval: [Double]
    /// Rounds in which the advice's own interval had the gain in it.
    var covered: Int
    var rounds: Int

    enum CodingKeys: String, CodingKey {
        case python, program, advice, error, covered, rounds
        case slowSeconds = "slow_s"
        case fastSeconds = "fast_s"
        case predictedSeconds = "predicted_s"
        case gainedSeconds = "gained_s"
        case errorInterval = "error_ci95"
    }

    /// `trials` has at least one.
    init(_ program: Program, python: String, _ trials: [Trial], seed: UInt64) {
        let error = Bootstrap(seed: seed).intervalOfMedian(of: ClusteredSamples(processes: [trials.map(\.error)]))
        self.python = python
        self.program = program
        advice = trials[0].kind
        slowSeconds = Quantiles.median(trials.map(\.slowSeconds))
        fastSeconds = Quantiles.median(trials.map(\.fastSeconds))
        predictedSeconds = Quantiles.median(trials.map(\.predictedSeconds))
        gainedSeconds = Quantiles.median(trials.map(\.gainedSeconds))
        self.error = error.estimate
        errorInterval = [error.low, error.high]
        covered = trials.count { $0.interval.contains($0.gainedSeconds) }
        rounds = trials.count
    }
}
