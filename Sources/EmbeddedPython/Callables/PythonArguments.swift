/// What Python code has given to a Swift function: values by place, and values by name.
public struct PythonArguments: Sendable {
    /// The arguments without names, in their order.
    public let positional: [PythonValue]
    /// The arguments with names.
    public let keywords: [String: PythonValue]

    init(_ arguments: borrowing NativeArguments, _ python: borrowing Python) throws(PythonError) {
        var positional: [PythonValue] = []
        for index in 0..<arguments.positionalCount { positional.append(PythonValue(arguments.argument(index))) }
        var keywords: [String: PythonValue] = [:]
        for (index, name) in try arguments.argumentNames(python).enumerated() {
            keywords[name] = PythonValue(arguments.argument(positional.count + index))
        }
        self.positional = positional
        self.keywords = keywords
    }

    /// The argument in that place, or by that name; nil if it was not given.
    public subscript(_ position: Int, _ name: String) -> PythonValue? {
        positional.indices.contains(position) ? positional[position] : keywords[name]
    }

    /// The argument in that place, or by that name, converted: `arguments.value(0, "x", as: Double.self)`.
    ///
    /// - Throws: `.conversion` if it was not given, or is of another type: a TypeError for the Python code that called.
    public func value<Value: ConvertibleFromPython>(
        _ position: Int, _ name: String, as type: Value.Type = Value.self
    ) throws(PythonError) -> Value {
        guard let value = self[position, name] else {
            throw .conversion(expected: "argument \(name)", found: "\(positional.count) arguments without that name")
        }
        do throws(PythonError) {
            return try Python.current().convert(value, to: type)
        } catch {
            throw error.inside("argument \(name)")
        }
    }

    /// The same, or `standard` if the argument was not given.
    public func value<Value: ConvertibleFromPython>(
        _ position: Int, _ name: String, default standard: Value
    ) throws(PythonError) -> Value {
        if case nil = self[position, name] { return standard }
        return try value(position, name)
    }
}
