import Foundation

/// Tests run on threads that block most signals, and a program that is started there inherits the block.
enum SignalMask {
    /// Runs `body` with no signal blocked.
    static func cleared<Result>(_ body: () throws -> Result) rethrows -> Result {
        var (none, before) = (sigset_t(), sigset_t())
        // SAFETY: both sets are filled and read during the calls.
        unsafe sigemptyset(&none)
        unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try body()
    }
}
