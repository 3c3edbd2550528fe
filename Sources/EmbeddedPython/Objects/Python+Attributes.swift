public import CPython

extension Python {
    /// `object.name`.
    @inlinable
    @inline(__always)
    public func attribute<Object: PythonReference & ~Copyable>(
        _ name: PythonName, of object: borrowing Object, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        // SAFETY: attached; the name lives for ever, and the result is a new reference.
        guard let name = unsafe name.object else { throw raised(at: CallSite(file, line)) }
        return try unsafe owned(
            cpython().pointee.PyObject_GetAttr(object.unsafeAddress, name), at: CallSite(file, line))
    }

    /// `object.name`, converted.
    @inlinable
    @inline(__always)
    public func attribute<Object: PythonReference & ~Copyable, Value: ConvertibleFromPython & ~Copyable>(
        _ name: PythonName, of object: borrowing Object, as type: Value.Type = Value.self,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(consuming: attribute(name, of: object, file: file, line: line), self)
    }

    /// `getattr(object, name)`, for names that the program makes up.
    public func attribute<Object: PythonReference & ~Copyable>(
        named name: String, of object: borrowing Object, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        let name = try string(name)
        // SAFETY: attached; the result is a new reference.
        return try unsafe owned(
            cpython().pointee.PyObject_GetAttr(object.unsafeAddress, name.unsafeAddress), at: CallSite(file, line))
    }

    /// `object.name = value`.
    @inlinable
    public func setAttribute<Object: PythonReference & ~Copyable, Value: ConvertibleToPython & ~Copyable>(
        _ name: PythonName, of object: borrowing Object, to value: borrowing Value,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) {
        guard let name = unsafe name.object else { throw raised(at: CallSite(file, line)) }
        try unsafe setAttribute(name, of: object, to: value.pythonArgument(self), CallSite(file, line))
    }

    /// `setattr(object, name, value)`, for names that the program makes up.
    public func setAttribute<Object: PythonReference & ~Copyable, Value: ConvertibleToPython & ~Copyable>(
        named name: String, of object: borrowing Object, to value: borrowing Value,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) {
        let name = try string(name)
        try unsafe setAttribute(name.unsafeAddress, of: object, to: value.pythonArgument(self), CallSite(file, line))
    }

    @inlinable
    func setAttribute<Object: PythonReference & ~Copyable>(
        _ name: OpaquePointer, of object: borrowing Object, to value: borrowing PythonArgument, _ site: CallSite?
    ) throws(PythonError) {
        // SAFETY: attached; all three are borrowed.
        try unsafe succeeded(
            cpython().pointee.PyObject_SetAttr(object.unsafeAddress, name, value.unsafeAddress), at: site)
    }
}
