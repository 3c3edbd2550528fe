/// A duration in nanoseconds with its 95 % interval. Differences may be negative.
package struct TimeEstimate: Codable, Equatable, Sendable {
    package var medianNanoseconds: Double
    package var ci95Nanoseconds: Interval

    package init(medianNanoseconds: Double, ci95Nanoseconds: Interval) {
        self.medianNanoseconds = medianNanoseconds
        self.ci95Nanoseconds = ci95Nanoseconds
    }

    enum CodingKeys: String, CodingKey {
        case medianNanoseconds = "median_ns"
        case ci95Nanoseconds = "ci95_ns"
    }

    /// Whether the interval holds zero, so that nothing can be said of the sign.
    package var isIndistinguishableFromZero: Bool { ci95Nanoseconds.contains(0) }
}
