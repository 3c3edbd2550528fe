internal import CPython

extension Python {
    /// A namespace of its own, with nothing but Python's builtins in it. Its `__name__` is `__main__`, as a script's is.
    public func namespace(file: StaticString = #fileID, line: Int = #line) throws(PythonError) -> PythonNamespace {
        let site = CallSite(file, line)
        // SAFETY: attached; a new reference, and the builtins are borrowed.
        let globals = try unsafe owned(cpython().pointee.PyDict_New(), at: site)
        try unsafe succeeded(
            cpython().pointee.PyDict_SetItemString(
                globals.unsafeAddress, "__builtins__", cpython().pointee.PyEval_GetBuiltins()), at: site)
        try setItem("__name__", of: globals, to: "__main__", file: file, line: line)
        return PythonNamespace(globals)
    }

    /// The namespace of a module, for snippets that shall see and set what it defines.
    public func namespace<Module: PythonReference & ~Copyable>(
        of module: borrowing Module, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonNamespace {
        // SAFETY: attached; the dictionary is borrowed from the module, and null if it is none.
        guard let globals = unsafe cpython().pointee.PyModule_GetDict(module.unsafeAddress) else {
            throw raised(at: CallSite(file, line))
        }
        unsafe cpython().pointee.Py_IncRef(globals)
        return PythonNamespace(unsafe PythonObject(owned: globals))
    }
}
