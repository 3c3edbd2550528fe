internal import Glibc
internal import Ticks

extension TickClock {
    /// One moment on both clocks.
    struct Anchor: Sendable {
        let ticks: UInt64
        let nanoseconds: Int64

        /// Of many readings of the system's clock between two of the counter, the one with the closest bracket: an
        /// interrupt or a preemption only ever widens a bracket. Costs about 20 us.
        static func read() -> Anchor {
            var best = Anchor(ticks: 0, nanoseconds: 0)
            var closest = UInt64.max
            for _ in 0..<200 {
                let before = ticks_now()
                let nanoseconds = systemNanoseconds()
                let after = ticks_now()
                let width = after &- before
                if width < closest {
                    closest = width
                    best = Anchor(ticks: before &+ width / 2, nanoseconds: nanoseconds)
                }
            }
            return best
        }

        func nanosecondsPerTick(until later: Anchor) -> Double {
            Double(later.nanoseconds - nanoseconds) / Double(later.ticks &- ticks)
        }

        /// At least so long: a signal that ends a sleep early is met by another sleep.
        static func sleep(nanoseconds: UInt32) {
            let end = systemNanoseconds() + Int64(nanoseconds)
            while case let rest = end - systemNanoseconds(), rest > 0 {
                var time = timespec(tv_sec: Int(rest / 1_000_000_000), tv_nsec: Int(rest % 1_000_000_000))
                // SAFETY: `time` outlives the call, and no remaining time is asked for.
                unsafe nanosleep(&time, nil)
            }
        }

        /// Raw: not slewed by NTP, so that its rate is constant while a baseline is taken.
        private static func systemNanoseconds() -> Int64 {
            var time = timespec()
            // SAFETY: `time` outlives the call, which writes it whole. The clock exists since Linux 2.6.28.
            unsafe clock_gettime(CLOCK_MONOTONIC_RAW, &time)
            return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
        }
    }

    static func source(isInvariant: Bool) -> String {
        #if arch(x86_64)
            isInvariant ? "invariant TSC (rdtsc)" : "TSC of changing rate (rdtsc)"
        #else
            "generic timer (cntvct_el0)"
        #endif
    }

    static func medianReadTicks() -> Double {
        let readings = 1000
        var batches: [Double] = []
        for _ in 0..<101 {
            let begin = ticks_now()
            for _ in 1..<readings { _ = ticks_now() }
            batches.append(Double(ticks_now() &- begin) / Double(readings))
        }
        return Quantiles.median(reordering: &batches)
    }

    static func smallestStep() -> Double {
        var smallest = UInt64.max
        var previous = ticks_now()
        for _ in 0..<20_000 {
            let now = ticks_now()
            if now > previous { smallest = min(smallest, now - previous) }
            previous = now
        }
        return Double(smallest)
    }
}
