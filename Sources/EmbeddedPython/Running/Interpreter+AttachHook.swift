internal import CPython

extension Interpreter {
    /// Has each thread call a function before its outermost attach, without Python's lock. It must not use Python.
    package func onAttach(_ hook: @convention(c) () -> Void) { cpython_on_attach(hook) }
}
