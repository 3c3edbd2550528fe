extension String: ConvertibleToPython {
    /// A Python `str`.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject { try python.string(self) }
}

extension String: ConvertibleFromPython {
    /// The text of a `str`; a surrogate becomes U+FFFD, since Swift has no such string.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        self = try python.string(object)
    }
}
