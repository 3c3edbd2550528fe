internal import CPython

extension Python {
    /// Runs statements in the namespace of `__main__`; tracebacks name `file`.
    public func run(_ source: String, file: String = "<snippet>") throws(PythonError) {
        _ = try executeInMain(source, file: file, mode: CPYTHON_FILE_INPUT)
    }

    /// The value of an expression in the namespace of `__main__`.
    public func evaluate(_ expression: String, file: String = "<snippet>") throws(PythonError) -> PythonValue {
        PythonValue(try executeInMain(expression, file: file, mode: CPYTHON_EVAL_INPUT))
    }

    /// The value of an expression in the namespace of `__main__`, converted.
    public func evaluate<Value: ConvertibleFromPython & ~Copyable>(
        _ expression: String, as type: Value.Type = Value.self, file: String = "<snippet>"
    ) throws(PythonError) -> Value {
        try Value.fromPython(consuming: executeInMain(expression, file: file, mode: CPYTHON_EVAL_INPUT), self)
    }

    private func executeInMain(_ source: String, file: String, mode: Int) throws(PythonError) -> PythonObject {
        // SAFETY: the module and its dictionary are borrowed from the interpreter, which keeps `__main__`.
        guard let main = unsafe cpython().pointee.PyImport_AddModule("__main__") else { throw raised() }
        return try unsafe execute(
            source, file: file, mode: mode, globals: cpython().pointee.PyModule_GetDict(main))
    }

    /// Runs `source` as the body of a module of its own, which is not entered into `sys.modules`.
    public func module(_ name: String, source: String, file: String) throws(PythonError) -> PythonValue {
        try requireNoNUL(name)
        // SAFETY: the dictionary is borrowed from the module, which this function owns until it returns it.
        let module = try unsafe owned(cpython().pointee.PyModule_New(name))
        let globals = unsafe cpython().pointee.PyModule_GetDict(module.unsafeAddress)
        try unsafe succeeded(
            cpython().pointee.PyDict_SetItemString(globals, "__builtins__", cpython().pointee.PyEval_GetBuiltins()))
        try setAttribute("__file__", of: module, to: try string(file))
        _ = try unsafe execute(source, file: file, mode: CPYTHON_FILE_INPUT, globals: globals)
        return PythonValue(module)
    }

    private func execute(
        _ source: String, file: String, mode: Int, globals: OpaquePointer?
    ) throws(PythonError) -> PythonObject {
        try requireNoNUL(source)
        try requireNoNUL(file)
        // SAFETY: the strings are read during the calls only; globals are alive while their module is.
        let code = try unsafe owned(
            cpython().pointee.Py_CompileStringExFlags(source, file, CInt(mode), nil, -1))
        return try unsafe owned(cpython().pointee.PyEval_EvalCode(code.unsafeAddress, globals, globals))
    }
}
