internal import CPython

extension Python {
    /// Runs `body` in a function that Python calls, with a token of its own.
    ///
    /// Python calls it with this thread attached, though on a thread that Python started this package knows nothing of
    /// it: to attach once more would wait for ever. Whoever calls this vouches that the thread is attached. Nests.
    package static func entered<Result: ~Copyable, Failure: Error>(
        _ body: (inout Python) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // SAFETY: every path out of here closes the scope that this opens.
        let before = unsafe cpython_enter()
        defer { unsafe cpython_exit(before) }
        var python = Python()
        return try body(&python)
    }
}
