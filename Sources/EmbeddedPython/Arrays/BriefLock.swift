internal import Glibc
internal import Synchronization

/// A lock for some nanoseconds' work that calls nothing and never waits. Where it is taken, a thread lets others run and
/// tries again.
///
/// Locking and unlocking cost half of what Mutex takes, which is most of what a view takes.
struct BriefLock: ~Copyable {
    private let isTaken = Atomic(false)

    @inline(__always)
    func withLock<Result>(_ body: () -> Result) -> Result {
        while isTaken.exchange(true, ordering: .acquiring) { sched_yield() }
        defer { isTaken.store(false, ordering: .releasing) }
        return body()
    }
}
