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
        // SAFETY: whoever makes one keeps the object alive as long as it is used.
        unsafe unsafeAddress = object.unsafeAddress
    }
}
