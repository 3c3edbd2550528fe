public import CPython

extension Double: ConvertibleToPython {
    /// A Python `float`.
    @inlinable
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference.
        try unsafe python.owned(cpython().pointee.PyFloat_FromDouble(self))
    }

    // Not left to the protocol's implementation, which the optimiser does not see through.
    @inlinable
    @_lifetime(borrow self, borrow python)
    public func pythonArgument(_ python: borrowing Python) throws(PythonError) -> PythonArgument {
        PythonArgument(try pythonObject(python))
    }
}

extension Double: ConvertibleFromPython {
    /// The value of a `float`, or of a number that converts to one by `__float__` or `__index__`. Integers beyond 2^53 are
    /// rounded, as in Python.
    @inlinable
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        // SAFETY: attached.
        self = unsafe cpython().pointee.PyFloat_AsDouble(object.unsafeAddress)
        if self == -1, unsafe cpython().pointee.PyErr_Occurred() != nil {
            throw python.refusal(of: object, expected: "number", fitting: Double.self)
        }
    }

    @inlinable
    public static func fromPython(
        consuming object: consuming PythonObject, _ python: borrowing Python
    ) throws(PythonError) -> Double {
        try Double(fromPython: object, python)
    }
}
