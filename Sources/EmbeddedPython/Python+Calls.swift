public import CPython

extension Python {
    /// Calls `callable` without arguments.
    @inlinable
    @inline(__always)
    public func call(_ callable: borrowing PythonObject) throws(PythonError) -> PythonObject {
        // SAFETY: attached; vectorcall borrows the callable and gives a new reference.
        try unsafe owned(cpython().pointee.PyObject_Vectorcall(callable.unsafeAddress, nil, 0, nil))
    }

    /// Calls `callable` with one positional argument.
    @inlinable
    @inline(__always)
    public func call(
        _ callable: borrowing PythonObject, _ first: borrowing PythonObject
    ) throws(PythonError) -> PythonObject {
        // SAFETY: as above; one slot in front is free for a bound method's self, as the offset flag says.
        var slots: InlineArray<2, OpaquePointer?> = unsafe [nil, first.unsafeAddress]
        return try unsafe vectorcall(callable.unsafeAddress, &slots)
    }

    /// Calls `callable` with two positional arguments.
    @inlinable
    @inline(__always)
    public func call(
        _ callable: borrowing PythonObject, _ first: borrowing PythonObject, _ second: borrowing PythonObject
    ) throws(PythonError) -> PythonObject {
        // SAFETY: as above.
        var slots: InlineArray<3, OpaquePointer?> = unsafe [nil, first.unsafeAddress, second.unsafeAddress]
        return try unsafe vectorcall(callable.unsafeAddress, &slots)
    }

    /// Calls `callable` with three positional arguments.
    @inlinable
    @inline(__always)
    public func call(
        _ callable: borrowing PythonObject, _ first: borrowing PythonObject, _ second: borrowing PythonObject,
        _ third: borrowing PythonObject
    ) throws(PythonError) -> PythonObject {
        // SAFETY: as above.
        var slots: InlineArray<4, OpaquePointer?> = unsafe [
            nil, first.unsafeAddress, second.unsafeAddress, third.unsafeAddress,
        ]
        return try unsafe vectorcall(callable.unsafeAddress, &slots)
    }

    /// `slots[0]` is scratch space for the callee; the arguments follow.
    @inlinable
    @inline(__always)
    func vectorcall<let count: Int>(
        _ callable: OpaquePointer, _ slots: inout InlineArray<count, OpaquePointer?>
    ) throws(PythonError) -> PythonObject {
        // SAFETY: the pointer is used only during the call, and the arguments' owners outlive it.
        let flagged = (count - 1) | cpython_arguments_offset()
        let result = unsafe withUnsafeMutablePointer(to: &slots) { slots in
            unsafe slots.withMemoryRebound(to: OpaquePointer?.self, capacity: count) { slots in
                unsafe cpython().pointee.PyObject_Vectorcall(callable, slots + 1, flagged, nil)
            }
        }
        return try unsafe owned(result)
    }
}
