/// What the reference loop says of the machine's steadiness. Nothing is removed: callers decide on flagged blocks, and
/// report their number.
package struct Drift: Equatable, Sendable {
    /// Below this, relative to the median, no beat counts as moved: a step of the clock frequency (100 MHz of 2-4 GHz) is
    /// 2.5-5 %, a busy sibling thread costs 20 % and more.
    package static let leastTolerance = 0.05
    /// Nor is a machine so unsteady that more than this would be normal: its blocks are flagged instead.
    package static let largestTolerance = 0.25
    /// Standard deviations, estimated robustly, that a steady machine's beats stay within.
    package static let deviations = 6.0

    /// Nanoseconds, one a beat, in order.
    package let durations: [Double]
    /// Relative: a beat moved if it took longer than median × (1 + tolerance), or less than median / (1 + tolerance).
    package let tolerance: Double
    package let medianNanoseconds: Double

    package init(durations: [Double]) {
        self.durations = durations
        medianNanoseconds = durations.isEmpty ? 0 : Quantiles.median(durations)
        let spread =
            durations.isEmpty
            ? 0 : Quantiles.normalConsistency * Quantiles.medianAbsoluteDeviation(durations) / medianNanoseconds
        tolerance = min(max(Self.deviations * spread, Self.leastTolerance), Self.largestTolerance)
    }

    /// One a beat.
    package var moved: [Bool] {
        durations.map { $0 > medianNanoseconds * (1 + tolerance) || $0 < medianNanoseconds / (1 + tolerance) }
    }

    /// One a block, which lies between two beats: whether either moved. One less than there are beats.
    package var flagged: [Bool] {
        let moved = moved
        return zip(moved, moved.dropFirst()).map { $0 || $1 }
    }

    /// Of the blocks, 0…1.
    package var shareFlagged: Double {
        let flagged = flagged
        return flagged.isEmpty ? 0 : Double(flagged.count { $0 }) / Double(flagged.count)
    }

    /// The rule in words, for the report.
    package var reason: String {
        let percent = (tolerance * 1000).rounded() / 10
        return "a beat moved if it left median x/÷ (1 + \(percent) %): 6 robust standard deviations, within 5 to 25 %"
    }
}
