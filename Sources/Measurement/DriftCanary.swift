/// A short reference loop between blocks: what moves it moved the machine, not the measured code.
///
/// Beat once before the first block and once after each; block i lies between beats i and i + 1. The loop is integer and
/// floating-point work in registers, so that it answers to the processor's frequency, a busy sibling thread and stolen
/// time, but not to the caches that the measured code leaves behind.
package struct DriftCanary: Sendable {
    private static let iterations = 6000
    private static let runs = 3

    /// Nanoseconds, one a beat.
    package private(set) var durations: [Double] = []
    private let clock: TickClock
    private var state: UInt64 = 1

    package init(clock: TickClock) {
        self.clock = clock
    }

    /// Runs the loop three times, some 30 us in all, and records the fastest: one timer interrupt is no drift.
    package mutating func beat() {
        var fastest = UInt64.max
        for _ in 0..<Self.runs {
            let begin = TickClock.now()
            state = Self.work(from: state)
            fastest = min(fastest, TickClock.now() &- begin)
        }
        blackHole(state)
        durations.append(clock.nanoseconds(fastest))
    }

    package var drift: Drift { Drift(durations: durations) }
    package var flagged: [Bool] { drift.flagged }
    package var shareFlagged: Double { drift.shareFlagged }

    /// Two chains in which each step needs the last, so that nothing can be folded, skipped or widened.
    @inline(never)
    private static func work(from start: UInt64) -> UInt64 {
        var integer = start
        var real = 1.0
        for _ in 0..<iterations {
            integer = (integer ^ (integer >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ 1
            real = real * 0.999 + 0.001
        }
        return integer ^ real.bitPattern
    }
}
