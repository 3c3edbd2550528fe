internal import Glibc
internal import Synchronization

/// Ctrl-C: the first asks the run to end with what there is, the second ends the process at once.
///
/// Workers end with this process, whichever way it goes.
enum Interrupt {
    private static let requests = Atomic<Int>(0)

    static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

    /// Takes over SIGINT and SIGTERM, from this moment on.
    static func listen() {
        // A signal handler must not be the one that makes the counter.
        guard !isRequested else { return }
        // SAFETY: the set lives on this stack until the last of these calls has returned.
        var both = sigset_t()
        unsafe sigemptyset(&both)
        for number in [SIGINT, SIGTERM] {
            unsafe sigaddset(&both, number)
            signal(number) { _ in
                if Interrupt.requests.add(1, ordering: .relaxed).newValue > 1 { _exit(130) }
            }
        }
        // A parent that starts programs from a thread with blocked signals passes the block on.
        unsafe pthread_sigmask(SIG_UNBLOCK, &both, nil)
    }
}
