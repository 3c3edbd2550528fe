/// A Swift type whose values have a counterpart in Python.
public protocol ConvertibleToPython: ~Copyable {
    /// A Python object that stands for this value.
    func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject

    /// This value for the length of one call. There is an implementation for all types; those that are references
    /// already spare themselves the counting. The compiler holds it within this value's life and the attach.
    @_lifetime(borrow self, borrow python)
    func pythonArgument(_ python: borrowing Python) throws(PythonError) -> PythonArgument
}

// Neither here nor in any conformance `@inline(__always)`: Swift 6.3 calls such witnesses through the table, even where it
// knows the type.

extension ConvertibleToPython where Self: ~Copyable {
    @inlinable
    @_lifetime(borrow self, borrow python)
    public func pythonArgument(_ python: borrowing Python) throws(PythonError) -> PythonArgument {
        PythonArgument(try pythonObject(python))
    }
}
