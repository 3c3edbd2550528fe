internal import CPython

/// What is called.
@usableFromInline
enum Callee {
    case callable(UnownedReference)
    case method(PythonName, of: UnownedReference)
}

/// Calls with any number of arguments and with keywords. Names of keywords go as a tuple beside the arguments, as
/// vectorcall has it: no dictionary is made.
extension Python {
    @usableFromInline
    func invoke<Argument: ConvertibleToPython>(
        _ callee: Callee, _ arguments: [Argument]
    ) throws(PythonError) -> PythonObject {
        try ArgumentRow.call(callee, count: arguments.count, self, at: nil) { (row) throws(PythonError) in
            for argument in arguments { row.append(try argument.pythonArgument(self)) }
        }
    }

    @usableFromInline
    func invoke(
        _ callee: Callee, _ arguments: [any ConvertibleToPython]
    ) throws(PythonError) -> PythonObject {
        try ArgumentRow.call(callee, count: arguments.count, self, at: nil) { (row) throws(PythonError) in
            for argument in arguments { row.append(try argument.pythonArgument(self)) }
        }
    }

    /// Swift's dynamic calls name each argument, those without a keyword by an empty one. These come first, as the compiler
    /// has seen to.
    @usableFromInline
    func invoke(
        _ callee: Callee, _ arguments: KeyValuePairs<PythonName, any ConvertibleToPython>
    ) throws(PythonError) -> PythonObject {
        try ArgumentRow.call(callee, count: arguments.count, self, at: nil) { (row) throws(PythonError) in
            for (name, argument) in arguments {
                if name.isEmpty {
                    row.append(try argument.pythonArgument(self))
                } else {
                    row.append(try argument.pythonArgument(self), keyword: name)
                }
            }
        }
    }
}

extension Python {
    /// Calls `callable` with any number of positional arguments, then keywords, of which there may be none: `[:]`.
    @discardableResult
    public func call<Callable: PythonReference & ~Copyable>(
        _ callable: borrowing Callable, _ arguments: any ConvertibleToPython...,
        keywords: KeyValuePairs<PythonName, any ConvertibleToPython>,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try invoke(.callable(UnownedReference(callable)), arguments, keywords, at: CallSite(file, line))
    }

    /// Calls the method `name` of `object` with any number of positional arguments, then keywords.
    @discardableResult
    public func call<Object: PythonReference & ~Copyable>(
        _ name: PythonName, of object: borrowing Object, _ arguments: any ConvertibleToPython...,
        keywords: KeyValuePairs<PythonName, any ConvertibleToPython>,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try invoke(.method(name, of: UnownedReference(object)), arguments, keywords, at: CallSite(file, line))
    }

    /// Calls `callable` with any number of positional arguments, then keywords, and converts its result.
    public func call<Callable: PythonReference & ~Copyable, Value: ConvertibleFromPython & ~Copyable>(
        _ callable: borrowing Callable, _ arguments: any ConvertibleToPython...,
        keywords: KeyValuePairs<PythonName, any ConvertibleToPython>, as type: Value.Type = Value.self,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(
            consuming: invoke(.callable(UnownedReference(callable)), arguments, keywords, at: CallSite(file, line)),
            self)
    }

    /// Calls the method `name` of `object` with any number of positional arguments, then keywords, and converts its
    /// result.
    public func call<Object: PythonReference & ~Copyable, Value: ConvertibleFromPython & ~Copyable>(
        _ name: PythonName, of object: borrowing Object, _ arguments: any ConvertibleToPython...,
        keywords: KeyValuePairs<PythonName, any ConvertibleToPython>, as type: Value.Type = Value.self,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(
            consuming: invoke(
                .method(name, of: UnownedReference(object)), arguments, keywords, at: CallSite(file, line)),
            self)
    }

    private func invoke(
        _ callee: Callee, _ arguments: [any ConvertibleToPython],
        _ keywords: KeyValuePairs<PythonName, any ConvertibleToPython>, at site: CallSite?
    ) throws(PythonError) -> PythonObject {
        let count = arguments.count + keywords.count
        return try ArgumentRow.call(callee, count: count, self, at: site) { (row) throws(PythonError) in
            for argument in arguments { row.append(try argument.pythonArgument(self)) }
            for (name, argument) in keywords { row.append(try argument.pythonArgument(self), keyword: name) }
        }
    }
}
