internal import Ticks

/// The processor's time counter, calibrated against the operating system's clock.
///
/// Ticks of different processors compare only where the counter is invariant, which is also what makes them time rather
/// than cycles. The rate is good to a few parts per million: see `Anchor`.
package struct TickClock: Sendable {
    package let nanosecondsPerTick: Double
    /// Median cost of one reading, in a loop that does nothing else.
    package let readNanoseconds: Double
    /// Smallest step above zero seen between two readings.
    package let granularityNanoseconds: Double
    /// E.g. `invariant TSC (rdtsc)`.
    package let source: String
    /// Whether the counter runs at one rate at any processor frequency. If not, durations in ns are not to be believed.
    package let isInvariant: Bool
    private let start: Anchor

    /// Calibrates: takes the baseline, 60 ms, and some 2 ms more.
    ///
    /// A baseline of 60 ms and brackets of about 50 ns leave the rate uncertain by 1-2 millionths.
    package init(baselineNanoseconds: UInt32 = 60_000_000) {
        precondition(baselineNanoseconds >= 50_000_000, "shorter baselines make the rate uncertain")
        start = Anchor.read()
        Anchor.sleep(nanoseconds: baselineNanoseconds)
        nanosecondsPerTick = start.nanosecondsPerTick(until: .read())
        isInvariant = ticks_are_invariant()
        source = Self.source(isInvariant: isInvariant)
        readNanoseconds = Self.medianReadTicks() * nanosecondsPerTick
        granularityNanoseconds = Self.smallestStep() * nanosecondsPerTick
    }

    /// A reading, inlined: one instruction, unfenced, so that some ten instructions may drift across it.
    @inlinable
    package static func now() -> UInt64 { ticks_now() }

    package func nanoseconds(_ ticks: UInt64) -> Double { Double(ticks) * nanosecondsPerTick }

    /// For differences that may be negative.
    package func nanoseconds(difference ticks: Int64) -> Double { Double(ticks) * nanosecondsPerTick }

    /// Negative if `end` was read before `start`, e.g. on a processor whose counter lags.
    package func nanoseconds(from start: UInt64, to end: UInt64) -> Double {
        nanoseconds(difference: Int64(bitPattern: end &- start))
    }

    /// How far the rate since the calibration began is from the calibrated one: 1e-5 is 10 millionths.
    ///
    /// Ask at the end of a run: a virtual machine that was moved to another host, or a counter that is not invariant,
    /// shows here. Above 1e-4 the durations of the run are not to be believed.
    package func drift() -> Double {
        start.nanosecondsPerTick(until: .read()) / nanosecondsPerTick - 1
    }
}
