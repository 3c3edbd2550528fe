internal import Findings

extension Profile {
    /// A share of 0…1.
    public struct Share: Sendable, Equatable {
        public var median: Double
        /// 95 % of intervals made like this one hold the share of the block's time, if the block was watched at random
        /// moments; a profile of few samples has wide ones.
        public var interval: ClosedRange<Double>

        init(_ estimate: Estimate) {
            median = estimate.median
            interval = estimate.ci95.low...max(estimate.ci95.low, estimate.ci95.high)
        }
    }
}
