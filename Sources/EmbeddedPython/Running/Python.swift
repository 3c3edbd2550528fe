internal import CPython

/// The attach token: whoever has one may use Python.
///
/// It exists only inside `Interpreter.attached`, cannot be copied or kept, and so cannot outlive the attach.
public struct Python: ~Copyable, ~Escapable {
    @_lifetime(immortal)
    @usableFromInline
    init() {}

    /// Runs `body` with Python given back to other threads: for native work of more than some microseconds, and before
    /// waiting for anything that a thread in Python may hold.
    ///
    /// It is `mutating` so that `body` cannot use the token, which would run Python without being attached.
    @_lifetime(self: copy self)
    public mutating func detached<Result: ~Copyable, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // SAFETY: the token proves that this thread is attached; its nesting depth is put back with its state.
        let left = unsafe cpython_leave()
        defer { unsafe cpython_return(left) }
        return try body()
    }

    /// The one place where C's error convention becomes Swift's: null means that Python raised.
    @inlinable
    @inline(__always)
    public func owned(_ result: OpaquePointer?, at site: CallSite? = nil) throws(PythonError) -> PythonObject {
        // SAFETY: every caller passes a new reference or null, straight from the C API.
        guard let result = unsafe result else { throw raised(at: site) }
        return unsafe PythonObject(owned: result)
    }

    /// The same for functions that answer -1.
    @inlinable
    public func succeeded(_ result: CInt, at site: CallSite? = nil) throws(PythonError) {
        if result < 0 { throw raised(at: site) }
    }
}
