internal import Measurement

/// One pair of runs: what a workload is, and what the profiler says of it.
struct Trial {
    /// Of native code, 0 to 1, in the run without the profiler.
    var truth: Double
    /// As the profiler has it.
    var found: Double
    /// Of native code in the run with the profiler, which another one's truth differs from where the machine does, or
    /// where the profiler slows native code and Python unequally.
    var ownTruth: Double
    /// The time with the profiler over the time without it.
    var slowdown: Double
    /// The same of processor time, to which other programs add less.
    var processorSlowdown: Double
    /// What other programs took of the run's time, 0 to 1, of the one of the two that they took more of.
    var waitedShare: Double
    /// Of the lines whose time is known.
    var lines: [Line] = []

    struct Line {
        var line: Int
        var truth: Double
        /// By itself, and with the functions of Python that it calls.
        var own: Double
        var total: Double
    }

    /// A share is known no better than by what others took: it is native code's or Python's by chance, of which the truth
    /// and the profile have each its own.
    static let tolerance = 0.02

    var isDisturbed: Bool { waitedShare > Self.tolerance }

    /// In points.
    var error: Double { 100 * (found - truth) }
    /// The same against the very run that was profiled.
    var ownError: Double { 100 * (found - ownTruth) }
}

extension Trial {
    init(plain: WorkloadResult, profiled: WorkloadResult, _ part: MeasuredPart) {
        self.init(
            truth: plain.nativeShare, found: part.nativeShare, ownTruth: profiled.nativeShare,
            slowdown: profiled.wallSeconds / plain.wallSeconds,
            processorSlowdown: profiled.processorSeconds / plain.processorSeconds,
            waitedShare: max(plain.waitedShare, profiled.waitedShare),
            lines: plain.lines.map { line in
                let shares = part.shares(ofLine: line.line)
                return Line(
                    line: line.line, truth: line.seconds / plain.wallSeconds, own: shares.own, total: shares.total)
            })
    }
}
