internal import Findings

extension Profile {
    /// What the block would take without any glue, after Amdahl: more than a rewrite will gain, since what the glue
    /// decides must still be decided.
    public struct Bound: Sendable, Equatable {
        public var duration: Duration
        public var interval: ClosedRange<Duration>
        /// The share of the block's time that it would save.
        public var gain: Share

        init(_ bound: RunBound) {
            let ends = bound.withoutGlue.ci95Seconds
            duration = .seconds(bound.withoutGlue.seconds)
            interval = .seconds(ends.low) ... .seconds(max(ends.low, ends.high))
            gain = Share(bound.gain)
        }
    }
}
