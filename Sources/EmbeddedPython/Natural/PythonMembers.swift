/// What a `PythonValue` can be asked for by `object.name` when that is called at once, or when the context names a type.
///
/// A protocol of its own, since the compiler then prefers `PythonValue`'s own `object.name`, a value, wherever both will do.
/// Where the name is called only this one will do: calling a value is disfavoured. So `object.name(…)` makes no bound
/// method, and `let member = try object.name` reads the attribute at once, as one expects.
@dynamicMemberLookup
public protocol PythonMembers: PythonReference {}

extension PythonMembers where Self == PythonValue {
    /// `object.name`, to be called at once.
    @inlinable
    @inline(__always)
    public subscript(dynamicMember name: PythonName) -> PythonMember { PythonMember(of: self, name) }
}

extension PythonMembers {
    /// `object.name`, converted.
    @inlinable
    @inline(__always)
    public subscript<Value: ConvertibleFromPython>(dynamicMember name: PythonName) -> Value {
        get throws(PythonError) {
            let python = try Python.current()
            return try Value.fromPython(consuming: python.attribute(name, of: self), python)
        }
    }

    /// `object[key]`, converted.
    @inlinable
    public subscript<Key: ConvertibleToPython, Value: ConvertibleFromPython>(
        _ key: Key, file: StaticString = #fileID, line: Int = #line
    ) -> Value {
        get throws(PythonError) {
            let python = try Python.current()
            return try Value.fromPython(consuming: python.item(key, of: self, file: file, line: line), python)
        }
    }
}
