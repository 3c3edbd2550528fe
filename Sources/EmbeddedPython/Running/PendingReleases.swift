internal import CPython
internal import Synchronization

/// References that were dropped by threads that were not attached at that moment; the next attach releases them.
@usableFromInline
enum PendingReleases {
    private static let waiting = Locked<[UInt]>([])
    /// Written under the lock alone; read without it, since every attach asks.
    private static let areWaiting = Atomic<Bool>(false)

    /// Keeps `object` for a thread that may release it.
    @usableFromInline
    static func add(_ object: OpaquePointer) {
        waiting.withLock {
            $0.append(UInt(bitPattern: object))
            areWaiting.store(true, ordering: .relaxed)
        }
    }

    /// Releases all that wait. The calling thread is attached.
    @usableFromInline
    static func drain() {
        guard areWaiting.load(ordering: .relaxed) else { return }
        let objects = waiting.withLock { waiting in
            defer { waiting = [] }
            areWaiting.store(false, ordering: .relaxed)
            return waiting
        }
        // The lock is not held here: a release can run any Python code.
        for object in objects {
            // SAFETY: each address came from `add` and owns one reference; this thread is attached.
            unsafe cpython().pointee.Py_DecRef(OpaquePointer(bitPattern: object))
        }
    }
}
