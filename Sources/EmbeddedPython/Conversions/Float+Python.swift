extension Float: ConvertibleToPython, ConvertibleFromPython {}

#if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
    extension Float16: ConvertibleToPython, ConvertibleFromPython {}
#endif

extension ConvertibleToPython where Self: BinaryFloatingPoint {
    /// A Python `float`: exact for all types that have no more bits than Double.
    @inlinable
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        try Double(self).pythonObject(python)
    }
}

extension ConvertibleFromPython where Self: BinaryFloatingPoint {
    /// The value of a `float`, or of a number that converts to one, rounded to this type's precision.
    ///
    /// A finite number that would be rounded to infinity is an error.
    @inlinable
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        let value = try Double(fromPython: object, python)
        self.init(value)
        if !isFinite, value.isFinite { throw python.misfit(object, "number", Self.self) }
    }
}
