internal import Measurement

extension Peak {
    /// Billions of floating-point operations a second, over several batches of work.
    package struct Rate: Equatable, Sendable {
        package let median: Double
        /// Of the fastest batch: what the machine reaches when nothing disturbs it.
        package let best: Double
        /// Why the median is not to be believed; nil where it passed all checks.
        package let refusal: String?

        /// `rates` has at least one; `loopRefusal` is what else speaks against them.
        init(_ rates: [Double], loopRefusal: String?) {
            median = Quantiles.median(rates)
            best = rates.max() ?? median
            refusal = loopRefusal ?? PeakCheck.refusal(median: median, best: best)
        }
    }
}
