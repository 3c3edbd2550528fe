internal import Glibc
internal import Synchronization

/// Ctrl-C: the first asks the run to end with what there is, the second ends the process at once.
///
/// Workers end with this process, whichever way it goes.
package enum Interrupt {
    private static let requests = Atomic<Int>(0)
    /// 128 + SIGINT, as shells have it.
    private static let status: Int32 = 130

    package static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

    /// Takes over SIGINT and SIGTERM, from this moment on.
    package static func listen() {
        // A signal handler must not be the one that makes the counter.
        guard !isRequested else { return }
        // SAFETY: sigemptyset initialises the set, which is given back when all calls that use it have returned. It is not
        // a local, because release builds find no initialiser of sigset_t in Glibc.
        let both = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)
        defer { unsafe both.deallocate() }
        unsafe sigemptyset(both)
        for number in [SIGINT, SIGTERM] {
            unsafe sigaddset(both, number)
            signal(number) { _ in
                if Interrupt.requests.add(1, ordering: .relaxed).newValue > 1 { _exit(Interrupt.status) }
            }
        }
        // A parent that starts programs from a thread with blocked signals passes the block on.
        unsafe pthread_sigmask(SIG_UNBLOCK, both, nil)
    }
}
