extension Python {
    /// Python's `with manager as value`: enters, runs `body`, and leaves, however `body` ends.
    ///
    /// - Returns: what `body` gives, or nil if it threw and the manager has swallowed that.
    /// - Throws: what `body` throws, unless the manager swallows it, as `contextlib.suppress` does. The manager is told of
    ///   a Python exception by that exception, and of any other error of Swift's by a RuntimeError with its description.
    public mutating func with<Manager: PythonReference & ~Copyable, Result>(
        _ manager: borrowing Manager, file: StaticString = #fileID, line: Int = #line,
        _ body: (inout Python, borrowing PythonObject) throws -> Result
    ) throws -> Result? {
        // Looked up on the type and before entering, as the language reference has it.
        let type = try attribute("__class__", of: manager)
        let enter = try attribute("__enter__", of: type)
        let exit = try attribute("__exit__", of: type)
        let value = try call(enter, manager, file: file, line: line)
        let result: Result
        do {
            result = try body(&self, value)
        } catch {
            let exception = try exception(for: error)
            let swallowed = try call(
                exit, manager, attribute("__class__", of: exception), exception,
                attribute("__traceback__", of: exception), file: file, line: line)
            if try isTrue(swallowed) { return nil }
            throw error
        }
        try call(exit, manager, none, none, none, file: file, line: line)
        return result
    }

    /// What the manager is told of.
    private func exception(for error: any Error) throws(PythonError) -> PythonObject {
        if case PythonError.exception(let exception) = error { return copy(exception.object) }
        return try call("RuntimeError", of: self.import("builtins"), String(describing: error))
    }
}
