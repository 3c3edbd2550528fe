extension Python {
    /// Python's `with manager as value`: enters, runs `body`, and leaves, however `body` ends.
    ///
    /// - Returns: what `body` gives, or nil if it threw and the manager has swallowed that.
    /// - Throws: what `body` throws, unless the manager swallows it, as `contextlib.suppress` does. The manager is told of
    ///   a Python exception by that exception, and of any other error as Python code is that a Swift function throws to.
    public mutating func with<Manager: PythonReference & ~Copyable, Result, Failure: Error>(
        _ manager: borrowing Manager, file: StaticString = #fileID, line: Int = #line,
        _ body: (inout Python, borrowing PythonObject) throws(Failure) -> Result
    ) throws -> Result? {
        // Looked up on the type and before entering, as the language reference has it.
        let type = try type(of: manager)
        let enter = try attribute("__enter__", of: type)
        let exit = try attribute("__exit__", of: type)
        let value = try call(enter, manager, file: file, line: line)
        let result: Result
        do {
            result = try body(&self, value)
        } catch {
            // What a native function would raise, without raising it.
            raise(anyError: error)
            let exception = taken()
            let swallowed = try call(
                exit, manager, self.type(of: exception), exception,
                attribute("__traceback__", of: exception), file: file, line: line)
            if try isTrue(swallowed) { return nil }
            throw error
        }
        try call(exit, manager, none, none, none, file: file, line: line)
        return result
    }
}
