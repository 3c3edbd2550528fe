/// A statistic of the samples as taken, with its bootstrap interval.
package struct ConfidenceInterval: Equatable, Sendable {
    /// The statistic of the samples themselves, not of the resamples.
    package let estimate: Double
    package let low: Double
    package let high: Double
    /// E.g. 0.95.
    package let confidence: Double
    /// By how much the plain percentile interval was stretched for having few processes that disagree; 1 is not at all.
    package let widening: Double

    package init(estimate: Double, low: Double, high: Double, confidence: Double, widening: Double) {
        self.estimate = estimate
        self.low = low
        self.high = high
        self.confidence = confidence
        self.widening = widening
    }

    package func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
