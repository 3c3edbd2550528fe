public import CPython

/// An object on its way into a call: a reference of its own, or one borrowed from a value that outlives the call.
///
/// It has no use outside this package; it is public because `ConvertibleToPython` names it.
@safe
@frozen
public struct PythonArgument: ~Copyable, ~Escapable {
    @usableFromInline let unsafeAddress: OpaquePointer
    @usableFromInline let isOwned: Bool

    /// Takes over the object's reference.
    @_lifetime(immortal)
    @inlinable
    init(_ object: consuming PythonObject) {
        unsafe unsafeAddress = object.relinquished()
        isOwned = true
    }

    /// Borrows: the reference must outlive this value.
    @_lifetime(borrow reference)
    @inlinable
    init(borrowing reference: borrowing some PythonReference & ~Copyable) {
        unsafe unsafeAddress = reference.unsafeAddress
        isOwned = false
    }

    /// A reference that the caller owns from now on.
    @inlinable
    consuming func relinquished() -> OpaquePointer {
        let address = unsafe unsafeAddress
        // SAFETY: attached, as below.
        if !isOwned { unsafe cpython().pointee.Py_IncRef(address) }
        discard self
        return unsafe address
    }

    @inlinable
    deinit {
        // SAFETY: arguments live during calls, when the thread is attached; the reference is this value's own.
        if isOwned { unsafe cpython().pointee.Py_DecRef(unsafeAddress) }
    }
}
