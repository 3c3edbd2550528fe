/// Work of which the time is known by the clock.
enum Work {
    /// Swift's own, until so much time has gone by; gives what went by.
    @inline(never)
    static func spin(seconds: Double) -> Double {
        let start = ContinuousClock.now
        var sum: UInt64 = 1
        while ContinuousClock.now - start < .seconds(seconds) {
            // Xorshift (Marsaglia 2003): no optimiser knows a shorter way.
            for _ in 0..<2000 {
                sum ^= sum << 13
                sum ^= sum >> 7
                sum ^= sum << 17
            }
        }
        // Nothing is ever shifted to zero, which the optimiser does not know: it cannot do without the work.
        precondition(sum != 0)
        return (ContinuousClock.now - start) / .seconds(1)
    }

    /// Python's: `loop(seconds)` runs bytecode for so long and gives what went by.
    static let loop = """
        import time
        def loop(seconds):
            start = time.perf_counter()
            total = 0
            while time.perf_counter() - start < seconds:
                for i in range(2000):
                    total += i % 7
            return time.perf_counter() - start
        """
}
