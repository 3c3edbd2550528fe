internal import Synchronization

/// A value that is read when it is first asked for, and then kept.
struct ReadOnce<Value: Sendable>: ~Copyable, Sendable {
    private final class Kept: Sendable {
        let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private let kept = AtomicLazyReference<Kept>()

    /// What `read` gave first. Threads that ask at the same time may each read, and all get the same; a nil is not kept.
    ///
    /// No lock is held meanwhile: `read` may wait for Python, and whoever has Python may ask here.
    func value(_ read: () -> Value?) -> Value? {
        if let kept = kept.load() { return kept.value }
        guard let value = read() else { return nil }
        return kept.storeIfNil(Kept(value)).value
    }
}
