internal import Findings

/// One round: both versions by themselves, and what the profile of the slow one promises for the fast one.
struct Trial {
    /// Seconds of whole processes.
    var slowSeconds: Double
    var fastSeconds: Double
    /// Seconds that the advice says would be saved, with its interval.
    var predictedSeconds: Double
    var interval: Interval
    /// Of the advice.
    var kind: RunAdvice.Kind?

    var gainedSeconds: Double { slowSeconds - fastSeconds }
    /// 0.1: a tenth more was promised than came.
    var error: Double { predictedSeconds / gainedSeconds - 1 }
}

extension Trial {
    /// The first advice on the program's own file: the one that its reader would follow.
    init(slowSeconds: Double, fastSeconds: Double, _ report: RunReport, file: String) {
        let advice = report.advice.first { $0.place?.file.hasSuffix(file) ?? false }
        let gain = advice?.gain ?? Estimate(median: 0, ci95: Interval(0, 0))
        self.init(
            slowSeconds: slowSeconds, fastSeconds: fastSeconds, predictedSeconds: gain.median * report.wallSeconds,
            interval: Interval(gain.ci95.low * report.wallSeconds, gain.ci95.high * report.wallSeconds),
            kind: advice?.kind)
    }
}
