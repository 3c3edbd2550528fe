internal import CPython

extension Interpreter {
    /// Raises KeyboardInterrupt in the Python code that `thread` runs, or runs next; unless given, the thread that
    /// started Python.
    ///
    /// It arrives between two steps of Python code, some milliseconds later: not while a C function runs or waits. The
    /// calling thread attaches for it, and so may wait as long as some C function keeps Python: not for signal handlers.
    /// Returns whether Python knows that thread.
    ///
    /// It is not a simulated SIGINT: of that Python takes notice only where SIGINT had its default action when Python
    /// started, and on the thread alone that started it.
    @discardableResult
    public func interrupt(_ thread: PythonThread? = nil) -> Bool {
        let identity = (thread ?? mainThread).identity
        return attached { _ in
            // SAFETY: attached; the class lives for ever.
            unsafe cpython().pointee.PyThreadState_SetAsyncExc(
                identity, cpython().pointee.PyExc_KeyboardInterrupt.pointee) > 0
        }
    }
}
