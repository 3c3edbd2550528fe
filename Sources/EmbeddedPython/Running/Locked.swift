internal import Foundation

/// A value that one thread at a time may use.
///
/// As `Mutex`, whose lock is taken inside a library that the thread sanitizer does not see: it reports each use as a
/// race. It knows the system's lock, which this one is.
package final class Locked<Value: ~Copyable>: @unchecked Sendable {
    // @unchecked because the value is used with the lock in hand alone.
    private let lock = NSLock()
    private var value: Value

    package init(_ value: consuming sending Value) {
        self.value = value
    }

    package func withLock<Result: ~Copyable, Failure: Error>(
        _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}
