/// A dimensionless quantity, such as a share of 0…1 or a ratio, with its 95 % interval.
package struct Estimate: Codable, Equatable, Sendable {
    package var median: Double
    package var ci95: Interval

    package init(median: Double, ci95: Interval) {
        self.median = median
        self.ci95 = ci95
    }
}
