internal import CPython
internal import Synchronization

/// References that were dropped by threads that were not attached at that moment; the next attach releases them.
@usableFromInline
enum PendingReleases {
    private static let waiting = Mutex<[UInt]>([])
    private static let count = Atomic<Int>(0)

    /// Keeps `object` for a thread that may release it.
    @usableFromInline
    static func add(_ object: OpaquePointer) {
        waiting.withLock { $0.append(UInt(bitPattern: object)) }
        count.add(1, ordering: .releasing)
    }

    /// Releases all that wait. The calling thread is attached.
    @usableFromInline
    static func drain() {
        guard count.load(ordering: .relaxed) > 0 else { return }
        let objects = waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        count.subtract(objects.count, ordering: .relaxed)
        // The lock is not held here: a release can run any Python code.
        for object in objects {
            // SAFETY: each address came from `add` and owns one reference; this thread is attached.
            unsafe cpython().pointee.Py_DecRef(OpaquePointer(bitPattern: object))
        }
    }
}
