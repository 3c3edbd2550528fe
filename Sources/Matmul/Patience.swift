internal import Glibc
internal import ThreadPrimitives

/// How long a thread has waited in a loop, and whether it should go on so.
struct Patience {
    /// Twice what it costs to sleep and be woken (see `Team`). Once would be at most twice as dear as the better choice,
    /// whatever the wait turns out to be (Karlin, Li, Manasse and Owicki, Empirical Studies of Competitive Spinning,
    /// SOSP 1991), but a processor that is deeper asleep than the ones measured takes longer to wake. Not more than
    /// that: another library's thread may be waiting for this processor.
    static let nanoseconds = 50_000
    /// Looks between two readings of the clock, which takes as long as one or two.
    private static let looksPerReading = 32

    private var looks = 0
    private var end: Int?

    /// Waits a moment; false once patience is at its end.
    mutating func pause() -> Bool {
        thread_pause()
        looks += 1
        guard looks % Self.looksPerReading == 0 else { return true }
        let now = Self.now()
        guard let end else {
            end = now + Self.nanoseconds
            return true
        }
        return now < end
    }

    private static func now() -> Int {
        var time = timespec()
        // SAFETY: the clock is written to a local value.
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
