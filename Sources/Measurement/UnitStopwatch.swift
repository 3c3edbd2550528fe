internal import Glibc

/// Times units of work that follow each other.
package struct UnitStopwatch {
    private var laps: [(wall: Int, processor: Int)] = []
    private var wall = 0
    private var processor = 0

    package init(capacity: Int) { laps.reserveCapacity(capacity) }

    package mutating func start() {
        processor = Self.nanoseconds(CLOCK_PROCESS_CPUTIME_ID)
        wall = Self.nanoseconds(CLOCK_MONOTONIC)
    }

    /// Ends a unit, and starts the next.
    package mutating func lap() {
        let end = Self.nanoseconds(CLOCK_MONOTONIC)
        laps.append((end - wall, Self.nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - processor))
        start()
    }

    /// Seconds of each unit, wall and processor, a line each.
    package var lines: String {
        laps.map { "\(Self.seconds($0.wall)) \(Self.seconds($0.processor))\n" }.joined()
    }

    private static func nanoseconds(_ clock: clockid_t) -> Int {
        var time = timespec()
        // SAFETY: the time outlives the call, which fails for no clock that exists.
        unsafe clock_gettime(clock, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// With all nine decimals, whatever the locale.
    private static func seconds(_ nanoseconds: Int) -> String {
        let fraction = String(nanoseconds % 1_000_000_000)
        return "\(nanoseconds / 1_000_000_000)." + String(repeating: "0", count: 9 - fraction.count) + fraction
    }
}
