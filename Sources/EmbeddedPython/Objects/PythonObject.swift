public import CPython

/// Owns one reference to a Python object.
///
/// It may be held and dropped anywhere, by any thread: dropping it where Python is not attached hands the reference to
/// the next attach. Everything else takes the attach token, `Python`.
@safe
@frozen
public struct PythonObject: ~Copyable, @unchecked Sendable {
    // @unchecked because the address alone is inert: only the token's methods look behind it, and those are attached.

    /// The object's address, valid while this value lives.
    public let unsafeAddress: OpaquePointer

    /// Takes over a reference that the caller owns.
    @inlinable
    public init(owned address: OpaquePointer) {
        // SAFETY: the caller hands over its reference; `deinit` alone gives it back.
        unsafe unsafeAddress = address
    }

    /// Gives the reference to the caller, for functions of the C API that steal one.
    @inlinable
    public consuming func relinquished() -> OpaquePointer {
        // SAFETY: without its deinit this value no longer owns what it hands over.
        let address = unsafe unsafeAddress
        discard self
        return unsafe address
    }

    @inlinable
    deinit {
        // SAFETY: the reference is this value's own. Attached threads alone may touch the count.
        if cpython_attach_depth() > 0 {
            unsafe cpython().pointee.Py_DecRef(unsafeAddress)
        } else {
            unsafe PendingReleases.add(unsafeAddress)
        }
    }
}
