internal import Measurement

extension Peak {
    /// Billions of floating-point operations a second, over several batches of work.
    package struct Rate: Equatable, Sendable {
        package let median: Double
        /// Of the fastest batch: what the machine reaches when nothing disturbs it.
        package let best: Double

        /// `rates` has at least one.
        init(_ rates: [Double]) {
            median = Quantiles.median(rates)
            best = rates.max() ?? median
        }
    }
}
