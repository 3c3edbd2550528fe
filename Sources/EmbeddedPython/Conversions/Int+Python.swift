public import CPython

extension Int: ConvertibleToPython {
    /// A Python `int`.
    @inlinable
    @inline(__always)
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference.
        try unsafe python.owned(cpython().pointee.PyLong_FromLongLong(Int64(self)))
    }
}

extension Int: ConvertibleFromPython {
    /// The value of an `int`, or of an object that stands for one.
    @inlinable
    @inline(__always)
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        // SAFETY: attached.
        let value = unsafe cpython().pointee.PyLong_AsLongLong(object.unsafeAddress)
        if value == -1, unsafe cpython().pointee.PyErr_Occurred() != nil { throw python.raised() }
        self = Int(value)
    }
}
