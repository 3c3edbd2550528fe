internal import Measurement

/// A batch of calls that are timed from outside only.
struct PlainBatch {
    private var callTicks: [Double] = []
    private var releaseTicks: [Double] = []
    /// Minor page faults of a call.
    var pageFaults = 0.0

    init(calls: Int) {
        callTicks.reserveCapacity(calls)
        releaseTicks.reserveCapacity(calls)
    }

    mutating func add(call: Int64, release: Int64) {
        callTicks.append(Double(call))
        releaseTicks.append(Double(release))
    }

    func nanoseconds(_ clock: TickClock) -> Double {
        Quantiles.trimmedMean(callTicks) * clock.nanosecondsPerTick
    }

    func releaseNanoseconds(_ clock: TickClock) -> Double {
        Quantiles.trimmedMean(releaseTicks) * clock.nanosecondsPerTick
    }
}
