public import CPython

extension Int: ConvertibleToPython {
    /// A Python `int`.
    @inlinable
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference.
        try unsafe python.owned(cpython().pointee.PyLong_FromLongLong(Int64(self)))
    }

    // Not left to the protocol's implementation, which the optimiser does not see through.
    @inlinable
    @_lifetime(borrow self, borrow python)
    public func pythonArgument(_ python: borrowing Python) throws(PythonError) -> PythonArgument {
        PythonArgument(try pythonObject(python))
    }
}

extension Int: ConvertibleFromPython {
    /// The value of an `int`, or of an object that stands for one by `__index__`, as a bool and NumPy's integers do.
    ///
    /// A float does not, not even a whole one.
    @inlinable
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        // SAFETY: attached.
        let value = unsafe cpython().pointee.PyLong_AsLongLong(object.unsafeAddress)
        if value == -1, unsafe cpython().pointee.PyErr_Occurred() != nil {
            throw python.refusal(of: object, expected: "int", fitting: Int.self)
        }
        self = Int(value)
    }

    @inlinable
    public static func fromPython(
        consuming object: consuming PythonObject, _ python: borrowing Python
    ) throws(PythonError) -> Int {
        try Int(fromPython: object, python)
    }
}
