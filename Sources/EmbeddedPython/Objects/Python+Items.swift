public import CPython

extension Python {
    /// `object[key]`.
    @inlinable
    public func item<Object: PythonReference & ~Copyable, Key: ConvertibleToPython & ~Copyable>(
        _ key: borrowing Key, of object: borrowing Object, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try item(at: key.pythonArgument(self), of: object, CallSite(file, line))
    }

    /// `object[key]`, converted.
    @inlinable
    public func item<
        Object: PythonReference & ~Copyable, Key: ConvertibleToPython & ~Copyable,
        Value: ConvertibleFromPython & ~Copyable
    >(
        _ key: borrowing Key, of object: borrowing Object, as type: Value.Type = Value.self,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(consuming: item(at: key.pythonArgument(self), of: object, CallSite(file, line)), self)
    }

    @inlinable
    func item<Object: PythonReference & ~Copyable>(
        at key: borrowing PythonArgument, of object: borrowing Object, _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference.
        try unsafe owned(cpython().pointee.PyObject_GetItem(object.unsafeAddress, key.unsafeAddress), at: site)
    }

    /// `object[key] = value`.
    @inlinable
    public func setItem<
        Object: PythonReference & ~Copyable, Key: ConvertibleToPython & ~Copyable,
        Value: ConvertibleToPython & ~Copyable
    >(
        _ key: borrowing Key, of object: borrowing Object, to value: borrowing Value,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) {
        try setItem(
            at: key.pythonArgument(self), of: object, to: value.pythonArgument(self), CallSite(file, line))
    }

    @inlinable
    func setItem<Object: PythonReference & ~Copyable>(
        at key: borrowing PythonArgument, of object: borrowing Object, to value: borrowing PythonArgument,
        _ site: CallSite?
    ) throws(PythonError) {
        // SAFETY: attached; all three are borrowed.
        try unsafe succeeded(
            cpython().pointee.PyObject_SetItem(object.unsafeAddress, key.unsafeAddress, value.unsafeAddress), at: site)
    }

    /// `del object[key]`.
    @inlinable
    public func deleteItem<Object: PythonReference & ~Copyable, Key: ConvertibleToPython & ~Copyable>(
        _ key: borrowing Key, of object: borrowing Object, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) {
        try deleteItem(at: key.pythonArgument(self), of: object, CallSite(file, line))
    }

    @inlinable
    func deleteItem<Object: PythonReference & ~Copyable>(
        at key: borrowing PythonArgument, of object: borrowing Object, _ site: CallSite?
    ) throws(PythonError) {
        // SAFETY: attached; both are borrowed.
        try unsafe succeeded(
            cpython().pointee.PyObject_DelItem(object.unsafeAddress, key.unsafeAddress), at: site)
    }

    /// `element in container`.
    @inlinable
    public func contains<Container: PythonReference & ~Copyable, Element: ConvertibleToPython & ~Copyable>(
        _ container: borrowing Container, _ element: borrowing Element,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Bool {
        try contains(container, argument: element.pythonArgument(self), CallSite(file, line))
    }

    @inlinable
    func contains<Container: PythonReference & ~Copyable>(
        _ container: borrowing Container, argument element: borrowing PythonArgument, _ site: CallSite?
    ) throws(PythonError) -> Bool {
        // SAFETY: attached; both are borrowed.
        let answer = unsafe cpython().pointee.PySequence_Contains(container.unsafeAddress, element.unsafeAddress)
        try succeeded(answer, at: site)
        return answer == 1
    }
}
