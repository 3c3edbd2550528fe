/// The clock that took the timestamps.
package struct ClockFacts: Codable, Equatable, Sendable {
    /// E.g. `invariant TSC (rdtsc)`.
    package var source: String
    package var nanosecondsPerTick: Double
    /// Median cost of one reading, in a loop that does nothing else.
    package var readNanoseconds: Double
    /// Smallest step seen between two readings.
    package var granularityNanoseconds: Double

    /// How far the rate had moved from the calibrated one when a process ended, e.g. 1e-6; the largest over all processes.
    package var drift: Double?

    package init(
        source: String, nanosecondsPerTick: Double, readNanoseconds: Double, granularityNanoseconds: Double,
        drift: Double? = nil
    ) {
        self.source = source
        self.nanosecondsPerTick = nanosecondsPerTick
        self.readNanoseconds = readNanoseconds
        self.granularityNanoseconds = granularityNanoseconds
        self.drift = drift
    }

    /// For a run that ended before its clock was calibrated.
    package static let unknown = ClockFacts(
        source: "unknown", nanosecondsPerTick: 0, readNanoseconds: 0, granularityNanoseconds: 0)

    enum CodingKeys: String, CodingKey {
        case source
        case nanosecondsPerTick = "ns_per_tick"
        case readNanoseconds = "read_ns"
        case granularityNanoseconds = "granularity_ns"
        case drift
    }
}
