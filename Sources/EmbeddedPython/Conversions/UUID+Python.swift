public import Foundation

extension UUID: ConvertibleToPython {
    /// A `uuid.UUID`.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        try python.call("UUID", of: try python.import("uuid"), uuidString)
    }
}

extension UUID: ConvertibleFromPython {
    /// The value of a `uuid.UUID`.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        let type = try python.attribute("UUID", of: try python.import("uuid"))
        guard try python.isInstance(object, of: type), let value = UUID(uuidString: try python.description(of: object))
        else { throw .conversion(expected: "UUID", found: python.className(of: object)) }
        self = value
    }
}
