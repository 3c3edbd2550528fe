/// A Swift type that can be made of Python objects.
public protocol ConvertibleFromPython: ~Copyable {
    /// The value of `object`.
    ///
    /// - Throws: `.conversion` if the object is of another type, or its value has no place in this one.
    init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError)

    /// The same for an object that nobody else needs. There is an implementation for all types; those that are references
    /// themselves keep this one.
    static func fromPython(consuming object: consuming PythonObject, _ python: borrowing Python) throws(PythonError)
        -> Self
}

extension ConvertibleFromPython where Self: ~Copyable {
    @inlinable
    public static func fromPython(
        consuming object: consuming PythonObject, _ python: borrowing Python
    ) throws(PythonError) -> Self {
        try Self(fromPython: object, python)
    }
}

extension PythonObject: ConvertibleFromPython {
    /// Another owner of the same object.
    @inlinable
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) {
        self = python.copy(object)
    }

    @inlinable
    public static func fromPython(consuming object: consuming PythonObject, _ python: borrowing Python) -> PythonObject
    {
        object
    }
}

extension Python {
    /// A Python object that stands for `value`.
    @inlinable
    @inline(__always)
    public func object<Value: ConvertibleToPython & ~Copyable>(
        _ value: borrowing Value
    ) throws(PythonError) -> PythonObject {
        try value.pythonObject(self)
    }

    /// The value of `object` as a `Value`.
    ///
    /// - Throws: `.conversion` if the object is of another type, or its value has no place in this one.
    @inlinable
    @inline(__always)
    public func convert<Object: PythonReference & ~Copyable, Value: ConvertibleFromPython & ~Copyable>(
        _ object: borrowing Object, to type: Value.Type = Value.self
    ) throws(PythonError) -> Value {
        try object.withObject { (object) throws(PythonError) in try Value(fromPython: object, self) }
    }
}

extension ConvertibleFromPython {
    /// The value of `value`: `try Int(x)`, `try [Double](x)`.
    ///
    /// - Throws: `.notAttached`, and as the conversion does.
    @inlinable
    public init(_ value: PythonValue) throws(PythonError) {
        try self.init(fromPython: value.share.object, Python.current())
    }
}
