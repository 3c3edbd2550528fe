/// A duration that may run to hours, in seconds, with its 95 % interval.
package struct SecondsEstimate: Codable, Equatable, Sendable {
    package var seconds: Double
    /// Of no width where a single run is all there is: then nothing is known of the spread.
    package var ci95Seconds: Interval

    package init(seconds: Double, ci95Seconds: Interval) {
        self.seconds = seconds
        self.ci95Seconds = ci95Seconds
    }

    enum CodingKeys: String, CodingKey {
        case seconds
        case ci95Seconds = "ci95_s"
    }
}
