internal import CPython

extension PythonException {
    /// Whether `except` with that class, or that tuple of classes, would catch it. Reads and describes nothing.
    public func matches<Class: PythonReference & ~Copyable>(
        _ exceptionClass: borrowing Class, _ python: borrowing Python
    ) -> Bool {
        // SAFETY: attached; both are borrowed.
        unsafe cpython().pointee.PyErr_GivenExceptionMatches(object.unsafeAddress, exceptionClass.unsafeAddress) != 0
    }

    /// Whether it is a KeyboardInterrupt: Ctrl-C where the host lets Python handle SIGINT, or `Interpreter.interrupt`.
    public var isKeyboardInterrupt: Bool {
        // SAFETY: the class lives for ever.
        unsafe isInstance(of: cpython().pointee.PyExc_KeyboardInterrupt.pointee)
    }

    /// The status with which `python` would exit, if this is SystemExit, and nil if not.
    ///
    /// As there: 0 for `sys.exit()`, the number for an int, 1 for anything else, which is `message`, meant for the user.
    public var exitStatus: Int32? {
        // SAFETY: as above.
        guard unsafe isInstance(of: cpython().pointee.PyExc_SystemExit.pointee) else { return nil }
        return raised.read { reader, exception, _ in reader.exitStatus(of: exception) } ?? 1
    }

    private func isInstance(of exceptionClass: OpaquePointer) -> Bool {
        raised.read { _, exception, _ in
            // SAFETY: attached; both are borrowed.
            unsafe cpython().pointee.PyErr_GivenExceptionMatches(exception.unsafeAddress, exceptionClass) != 0
        } ?? false
    }
}
