extension Python {
    /// The module of a Python file, which runs at its first load and is then in `sys.modules`, under `name` or the
    /// file's own name without its ending.
    ///
    /// - Throws: an ImportError if another module has that name, instead of taking its place.
    public func module(
        at path: String, named name: String? = nil, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonValue {
        let ownName = path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
        return PythonValue(
            try call(try support("load"), path, name ?? String(ownName), file: file, line: line))
    }

    /// The module or package `name` of a folder, as `import name` finds it there, without adding the folder to the
    /// import path.
    public func module(
        named name: String, inDirectory folder: String, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonValue {
        PythonValue(try call(try support("load_from"), folder, name, file: file, line: line))
    }

    /// Makes `import` look into a folder first.
    public func addImportPath(
        _ folder: String, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) {
        try call(try support("add_import_path"), folder, file: file, line: line)
    }
}
