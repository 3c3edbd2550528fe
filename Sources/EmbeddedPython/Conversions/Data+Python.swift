public import Foundation

extension Data: ConvertibleToPython {
    /// A `bytes`.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        // SAFETY: the bytes are valid during the call, and copied.
        try unsafe bytes.withUnsafeBytes { (bytes) throws(PythonError) in try unsafe python.bytes(bytes) }
    }
}

extension Data: ConvertibleFromPython {
    /// The bytes of a `bytes` or a `bytearray`.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        // SAFETY: the bytes are copied.
        self = try unsafe python.withBytes(of: object) { bytes in unsafe Data(bytes) }
    }
}
