internal import CPython

extension Python {
    /// Runs statements with values as variables: `run("print(x)", with: ["x": 1.0])`.
    ///
    /// The variables stay in the namespace afterwards, as if the statements had begun with `x = 1.0`.
    public func run(
        _ source: String, with values: [String: any ConvertibleToPython], in namespace: PythonNamespace? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) {
        let variables = try variables(of: namespace)
        try set(values, in: variables)
        try run(source, in: variables, file: file, line: line)
    }

    /// The value of an expression of values: `evaluate("a * b", with: ["a": 2, "b": 3])`.
    ///
    /// The values are there for this expression alone: its globals are a copy of the namespace's, with the values in it.
    public func evaluate(
        _ expression: String, with values: [String: any ConvertibleToPython], in namespace: PythonNamespace? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonValue {
        try evaluate(expression, in: variables(values, beside: namespace), file: file, line: line)
    }

    /// The value of an expression of values, converted: `evaluate("a * b", with: ["a": 2, "b": 3], as: Int.self)`.
    public func evaluate<Value: ConvertibleFromPython & ~Copyable>(
        _ expression: String, with values: [String: any ConvertibleToPython], in namespace: PythonNamespace? = nil,
        as type: Value.Type = Value.self, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try evaluate(expression, in: variables(values, beside: namespace), as: type, file: file, line: line)
    }

    private func variables(of namespace: PythonNamespace?) throws(PythonError) -> PythonNamespace {
        if let namespace { return namespace }
        return try self.namespace(of: self.import("__main__"))
    }

    /// A copy, since local variables would not be seen by the expression's own functions and comprehensions.
    private func variables(
        _ values: [String: any ConvertibleToPython], beside namespace: PythonNamespace?
    ) throws(PythonError) -> PythonNamespace {
        let original = try variables(of: namespace)
        // SAFETY: attached; a new reference.
        let copy = try unsafe owned(cpython().pointee.PyDict_Copy(original.unsafeAddress))
        let variables = PythonNamespace(copy)
        try set(values, in: variables)
        return variables
    }

    private func set(
        _ values: [String: any ConvertibleToPython], in namespace: PythonNamespace
    ) throws(PythonError) {
        for (name, value) in values {
            do throws(PythonError) {
                try setItem(name, of: namespace, to: try value.pythonObject(self))
            } catch {
                throw error.inside("the variable \(name)")
            }
        }
    }
}
