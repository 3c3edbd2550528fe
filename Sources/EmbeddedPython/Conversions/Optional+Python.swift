extension Optional: ConvertibleToPython where Wrapped: ConvertibleToPython & ~Copyable {
    /// None for nil. A nil within a value is None too, and does not come back as more than nil.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        switch self {
        case .some(let value): try value.pythonObject(python)
        case .none: python.none
        }
    }
}

extension Optional: ConvertibleFromPython where Wrapped: ConvertibleFromPython & ~Copyable {
    /// nil for None.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        self = python.isNone(object) ? nil : try Wrapped(fromPython: object, python)
    }
}
