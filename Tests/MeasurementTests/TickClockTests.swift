import Testing

@testable import Measurement

@Suite struct TickClockTests {
    private static let clock = TickClock()

    @Test func `the calibration is of a plausible counter`() {
        let clock = Self.clock
        #expect((0.05...50).contains(clock.nanosecondsPerTick))
        #expect((0.1...2000).contains(clock.readNanoseconds))
        #expect((0.01...10_000).contains(clock.granularityNanoseconds))
        #expect(clock.source.contains("("))
        #expect(clock.source.hasPrefix("TSC of changing rate") != clock.isInvariant)
    }

    /// Generous: only a counter that is not invariant, or moved to another machine, leaves it.
    @Test func `the rate holds`() {
        #expect(abs(Self.clock.drift()) < 0.01)
    }

    @Test func `differences keep their sign`() {
        let clock = Self.clock
        #expect(clock.nanoseconds(from: 100, to: 200) == clock.nanoseconds(100))
        #expect(clock.nanoseconds(from: 200, to: 100) == -clock.nanoseconds(100))
        #expect(clock.nanoseconds(from: UInt64.max, to: 0) == clock.nanoseconds(1))
        #expect(clock.nanoseconds(difference: -3) == -clock.nanoseconds(3))
    }

    @Test func `the counter goes on`() {
        let start = TickClock.now()
        blackHole((0..<10_000).map { $0 &* $0 })
        #expect(TickClock.now() > start)
    }

    @Test func `two calibrations agree`() {
        #expect(abs(TickClock().nanosecondsPerTick / Self.clock.nanosecondsPerTick - 1) < 0.01)
    }
}
