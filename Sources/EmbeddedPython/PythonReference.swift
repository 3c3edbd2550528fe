/// Whatever holds on to a Python object: `PythonObject`, which owns it alone, and `PythonValue`, which shares it.
public protocol PythonReference: ~Copyable, Sendable {
    /// The object's address, valid while this value lives.
    ///
    /// The long name leaves the short ones to the object's own attributes.
    var unsafeAddress: OpaquePointer { get }
}

extension PythonObject: PythonReference {}
