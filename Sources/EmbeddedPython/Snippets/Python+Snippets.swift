internal import CPython

// Tracebacks and syntax errors name the line of the Swift file where the snippet's own line stands, and show it. It is
// exact where the literal begins in the line of the call, `run("""`, and one less for each line that it begins later.
//
// The file's name is #fileID, not #filePath: a program would carry its builder's folders, and its user may not have the
// sources. So that tracebacks show the lines all the same, Python's linecache is given each snippet.

extension Python {
    /// Runs statements, in the namespace of `__main__` if no other is given.
    ///
    /// The source is compiled at each call, some 20 µs and more: for what runs often, define a function once.
    public func run(
        _ source: String, in namespace: PythonNamespace? = nil, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) {
        _ = try execute(Snippet(source, at: CallSite(file, line)), as: .statements, in: namespace)
    }

    /// Runs statements that tracebacks shall find in `file`, from its first line on.
    public func run(_ source: String, in namespace: PythonNamespace? = nil, file: String) throws(PythonError) {
        _ = try execute(Snippet(source, file: file), as: .statements, in: namespace)
    }

    /// The value of an expression, in the namespace of `__main__` if no other is given.
    public func evaluate(
        _ expression: String, in namespace: PythonNamespace? = nil, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonValue {
        PythonValue(try execute(Snippet(expression, at: CallSite(file, line)), as: .expression, in: namespace))
    }

    /// The value of an expression, converted.
    public func evaluate<Value: ConvertibleFromPython & ~Copyable>(
        _ expression: String, in namespace: PythonNamespace? = nil, as type: Value.Type = Value.self,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(
            consuming: execute(Snippet(expression, at: CallSite(file, line)), as: .expression, in: namespace), self)
    }

    /// Runs `source` as the body of a module of its own, which is not entered into `sys.modules`.
    public func module(_ name: String, source: String, file: String) throws(PythonError) -> PythonValue {
        let snippet = Snippet(source, file: file)
        try remember(snippet)
        return PythonValue(try module(executing: snippet, named: name))
    }

    /// The same without the lines for tracebacks, for the module that keeps them.
    func module(executing snippet: Snippet, named name: String) throws(PythonError) -> PythonObject {
        try requireNoNUL(name)
        // SAFETY: the dictionary is borrowed from the module, which this function owns until it returns it.
        let module = try unsafe owned(cpython().pointee.PyModule_New(name))
        let globals = unsafe cpython().pointee.PyModule_GetDict(module.unsafeAddress)
        try unsafe succeeded(
            cpython().pointee.PyDict_SetItemString(globals, "__builtins__", cpython().pointee.PyEval_GetBuiltins()))
        try setAttribute("__file__", of: module, to: snippet.file)
        _ = try unsafe execute(snippet, as: .statements, globals: globals)
        return module
    }

    private func execute(
        _ snippet: Snippet, as form: SnippetForm, in namespace: PythonNamespace?
    ) throws(PythonError) -> PythonObject {
        try remember(snippet)
        if let namespace {
            // SAFETY: the namespace keeps its dictionary.
            return try unsafe execute(snippet, as: form, globals: namespace.unsafeAddress)
        }
        // SAFETY: the module and its dictionary are borrowed from the interpreter, which keeps `__main__`.
        guard let main = unsafe cpython().pointee.PyImport_AddModule("__main__") else { throw raised(at: snippet.site) }
        return try unsafe execute(snippet, as: form, globals: cpython().pointee.PyModule_GetDict(main))
    }

    private func execute(
        _ snippet: Snippet, as form: SnippetForm, globals: OpaquePointer?
    ) throws(PythonError) -> PythonObject {
        try requireNoNUL(snippet.source)
        try requireNoNUL(snippet.file)
        // SAFETY: the strings are read during the calls only; globals are alive while their module is.
        let code = try unsafe owned(
            cpython().pointee.Py_CompileStringExFlags(snippet.padded, snippet.file, form.start, nil, -1),
            at: snippet.site)
        return try unsafe owned(
            cpython().pointee.PyEval_EvalCode(code.unsafeAddress, globals, globals), at: snippet.site)
    }

    /// Keeps the snippet for tracebacks and profiles, of this run and of functions that it defines: some 3 µs.
    private func remember(_ snippet: Snippet) throws(PythonError) {
        try call(try support("remember"), snippet.file, snippet.firstLine, snippet.source)
    }
}
