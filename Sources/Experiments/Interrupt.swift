internal import Glibc
internal import Synchronization

/// Ctrl-C: the first asks the run to end with what there is, the second ends the process at once.
///
/// Workers end with this process, whichever way it goes.
package enum Interrupt {
    private static let requests = Atomic<Int>(0)
    /// 128 + SIGINT, as shells have it.
    private static let status: Int32 = 130

    private static let drawnLines = Atomic<Int>(0)
    /// ECMA-48's erase in line, after a carriage return.
    private static let erasing: StaticString = "\r\u{1B}[K"

    /// Whether a line is drawn on standard error that must be taken away when the process ends at once.
    package static var erasesLine: Bool {
        get { drawnLines.load(ordering: .relaxed) > 0 }
        set { drawnLines.store(newValue ? 1 : 0, ordering: .relaxed) }
    }

    package static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

    /// Takes over SIGINT and SIGTERM, from this moment on.
    package static func listen() {
        // A signal handler must not be the one that makes the counters.
        guard !isRequested, !erasesLine else { return }
        // SAFETY: sigemptyset initialises the set, which is given back when all calls that use it have returned. It is not
        // a local, because release builds find no initialiser of sigset_t in Glibc.
        let both = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)
        defer { unsafe both.deallocate() }
        unsafe sigemptyset(both)
        for number in [SIGINT, SIGTERM] {
            unsafe sigaddset(both, number)
            signal(number) { _ in
                if Interrupt.requests.add(1, ordering: .relaxed).newValue > 1 { Interrupt.end() }
            }
        }
        // A parent that starts programs from a thread with blocked signals passes the block on.
        unsafe pthread_sigmask(SIG_UNBLOCK, both, nil)
    }

    /// In the signal handler: calls only what POSIX allows there.
    private static func end() -> Never {
        // SAFETY: a static string's bytes live as long as the program.
        if erasesLine { _ = unsafe write(STDERR_FILENO, erasing.utf8Start, erasing.utf8CodeUnitCount) }
        _exit(status)
    }
}
