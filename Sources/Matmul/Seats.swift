internal import Synchronization
internal import ThreadPrimitives

/// Where the members of a team sleep: for each a word that says whether it does.
@safe struct Seats: Sendable {
    private static let awake: UInt32 = 0
    private static let asleep: UInt32 = 1

    // SAFETY: never freed, for a team's threads never end; a member is below `count`.
    private nonisolated(unsafe) let words: UnsafeMutablePointer<Atomic<UInt32>>

    init(count: Int) {
        unsafe words = .allocate(capacity: count)
        for member in 0..<count { unsafe (words + member).initialize(to: Atomic(Self.awake)) }
    }

    /// Says that a member is about to sleep.
    func sit(_ member: Int) {
        unsafe words[member].store(Self.asleep, ordering: .sequentiallyConsistent)
    }

    /// Sleeps, unless the member was woken since it sat down.
    func sleep(_ member: Int) {
        unsafe thread_sleep(words + member, Self.asleep)
    }

    func rise(_ member: Int) {
        unsafe words[member].store(Self.awake, ordering: .relaxed)
    }

    /// Wakes those of the members 1 to `last` who sleep.
    func wake(upTo last: Int) {
        for member in 1..<(last + 1) where unsafe words[member].load(ordering: .sequentiallyConsistent) == Self.asleep {
            let (wasAsleep, _) = unsafe words[member].compareExchange(
                expected: Self.asleep, desired: Self.awake, ordering: .relaxed)
            if wasAsleep { unsafe thread_wake(words + member) }
        }
    }
}
