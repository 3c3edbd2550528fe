/// Bytes that are a Python `bytes`, where an array of UInt8 would be a list of ints.
public struct PythonBytes: Hashable, Sendable {
    /// The bytes themselves.
    public var bytes: [UInt8]

    /// These bytes.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }
}

extension PythonBytes: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: UInt8...) {
        bytes = elements
    }
}

extension PythonBytes: ConvertibleToPython {
    /// A `bytes`.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        // SAFETY: the bytes are valid during the call, and copied.
        try unsafe bytes.span.withUnsafeBytes { (bytes) throws(PythonError) in try unsafe python.bytes(bytes) }
    }
}

extension PythonBytes: ConvertibleFromPython {
    /// The bytes of a `bytes` or a `bytearray`.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        // SAFETY: the bytes are copied.
        bytes = try unsafe python.withBytes(of: object) { bytes in unsafe [UInt8](bytes) }
    }
}
