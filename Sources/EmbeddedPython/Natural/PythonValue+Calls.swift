// Disfavoured, so that `object.name(…)` calls a PythonMember; see NaturalSpelling.

extension PythonValue {
    @_disfavoredOverload
    @discardableResult
    public func dynamicallyCall(
        withArguments arguments: [any ConvertibleToPython]
    ) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().invoke(.callable(UnownedReference(self)), arguments))
    }

    @_disfavoredOverload
    public func dynamicallyCall<Value: ConvertibleFromPython & ~Copyable>(
        withArguments arguments: [any ConvertibleToPython]
    ) throws(PythonError) -> Value {
        let python = try Python.current()
        return try Value.fromPython(consuming: python.invoke(.callable(UnownedReference(self)), arguments), python)
    }

    @_disfavoredOverload
    @discardableResult
    public func dynamicallyCall(
        withKeywordArguments arguments: KeyValuePairs<PythonName, any ConvertibleToPython>
    ) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().invoke(.callable(UnownedReference(self)), arguments))
    }

    @_disfavoredOverload
    public func dynamicallyCall<Value: ConvertibleFromPython & ~Copyable>(
        withKeywordArguments arguments: KeyValuePairs<PythonName, any ConvertibleToPython>
    ) throws(PythonError) -> Value {
        let python = try Python.current()
        return try Value.fromPython(consuming: python.invoke(.callable(UnownedReference(self)), arguments), python)
    }
}
