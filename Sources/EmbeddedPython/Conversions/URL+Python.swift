public import Foundation

extension URL: ConvertibleToPython {
    /// A `str`.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        try absoluteString.pythonObject(python)
    }
}

extension URL: ConvertibleFromPython {
    /// The URL that a `str` writes.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        let text = try String(fromPython: object, python)
        guard let url = URL(string: text) else {
            throw .conversion(expected: "URL", found: String(reflecting: String(text.prefix(60))))
        }
        self = url
    }
}
