/// The address of an object that somebody else keeps alive.
@safe
@frozen
@usableFromInline
struct UnownedReference: PythonReference, @unchecked Sendable {
    // @unchecked as PythonObject is: the address is inert.
    @usableFromInline let unsafeAddress: OpaquePointer

    @inlinable
    @inline(__always)
    init(_ object: borrowing some PythonReference & ~Copyable) {
        unsafe unsafeAddress = object.unsafeAddress
    }
}
