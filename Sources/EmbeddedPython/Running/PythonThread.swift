internal import CPython

/// A thread as Python knows it, so that other threads can interrupt what it runs.
///
/// Names the thread, and no longer than it lives: afterwards another thread may go by the same number.
public struct PythonThread: Sendable, Hashable {
    /// What `threading.get_ident()` gives there.
    public let identity: UInt

    /// The calling thread. The library is loaded.
    static var current: PythonThread {
        // SAFETY: asks the system, and nothing of Python.
        PythonThread(identity: unsafe cpython().pointee.PyThread_get_thread_ident())
    }
}

extension Python {
    /// The thread that has this token.
    public var thread: PythonThread { .current }
}
