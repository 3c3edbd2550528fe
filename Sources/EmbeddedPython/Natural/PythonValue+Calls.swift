// Disfavoured, so that `object.name(…)` calls a PythonMember; see PythonMembers.

extension PythonValue {
    /// Calls the object with positional arguments.
    @_disfavoredOverload
    @discardableResult
    public func dynamicallyCall(
        withArguments arguments: [any ConvertibleToPython]
    ) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().invoke(.callable(UnownedReference(self)), arguments))
    }

    /// Calls the object with positional arguments, and converts its result.
    @_disfavoredOverload
    public func dynamicallyCall<Value: ConvertibleFromPython & ~Copyable>(
        withArguments arguments: [any ConvertibleToPython]
    ) throws(PythonError) -> Value {
        let python = try Python.current()
        return try Value.fromPython(consuming: python.invoke(.callable(UnownedReference(self)), arguments), python)
    }

    /// Calls the object with arguments of which some have names.
    @_disfavoredOverload
    @discardableResult
    public func dynamicallyCall(
        withKeywordArguments arguments: KeyValuePairs<PythonName, any ConvertibleToPython>
    ) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().invoke(.callable(UnownedReference(self)), arguments))
    }

    /// Calls the object with arguments of which some have names, and converts its result.
    @_disfavoredOverload
    public func dynamicallyCall<Value: ConvertibleFromPython & ~Copyable>(
        withKeywordArguments arguments: KeyValuePairs<PythonName, any ConvertibleToPython>
    ) throws(PythonError) -> Value {
        let python = try Python.current()
        return try Value.fromPython(consuming: python.invoke(.callable(UnownedReference(self)), arguments), python)
    }
}
