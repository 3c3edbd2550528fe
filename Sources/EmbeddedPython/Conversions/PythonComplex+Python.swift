internal import CPython

extension PythonComplex: ConvertibleToPython {
    /// A Python `complex`.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference.
        try unsafe python.owned(cpython().pointee.PyComplex_FromDoubles(Double(real), Double(imaginary)))
    }
}

extension PythonComplex: ConvertibleFromPython {
    /// The value of a `complex`, or of a number that converts to one, each part rounded to `Scalar`.
    ///
    /// A finite part that would be rounded to infinity is an error.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        // SAFETY: attached. -1 may be the value.
        let value = unsafe cpython().pointee.PyComplex_AsCComplex(object.unsafeAddress)
        if value.real == -1, unsafe cpython().pointee.PyErr_Occurred() != nil {
            throw python.refusal(of: object, expected: "complex number", fitting: Self.self)
        }
        self.init(Scalar(value.real), Scalar(value.imag))
        if value.real.isFinite && !real.isFinite || value.imag.isFinite && !imaginary.isFinite {
            throw python.misfit(object, "complex number", Self.self)
        }
    }
}
