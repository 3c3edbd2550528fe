public import CPython

extension Python {
    /// The token of this thread's attach, for values that cannot be held to one by the compiler.
    @_lifetime(immortal)
    @inlinable
    @inline(__always)
    static func current() throws(PythonError) -> Python {
        guard cpython_attach_depth() > 0 else { throw .notAttached }
        return Python()
    }
}
