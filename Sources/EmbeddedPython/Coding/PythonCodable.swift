/// A Codable type whose values go to Python as dicts of their members, and come from those and from objects with
/// attributes of such names, dataclasses for example. It takes no more than the declaration:
/// `extension Settings: PythonCodable {}`.
public protocol PythonCodable: Codable, ConvertibleToPython, ConvertibleFromPython {}

extension PythonCodable {
    /// What `Python.encode` makes of it.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        try python.encodedObject(self)
    }

    /// What `Python.decode` makes of it.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        self = try python.decode(object)
    }
}
