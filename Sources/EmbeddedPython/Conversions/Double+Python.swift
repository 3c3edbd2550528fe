public import CPython

extension Double: ConvertibleToPython {
    /// A Python `float`.
    @inlinable
    @inline(__always)
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference.
        try unsafe python.owned(cpython().pointee.PyFloat_FromDouble(self))
    }
}

extension Double: ConvertibleFromPython {
    /// The value of a `float`, or of a number that converts to one.
    @inlinable
    @inline(__always)
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        // SAFETY: attached.
        self = unsafe cpython().pointee.PyFloat_AsDouble(object.unsafeAddress)
        if self == -1, unsafe cpython().pointee.PyErr_Occurred() != nil { throw python.raised() }
    }
}
