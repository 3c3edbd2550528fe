public import CPython

// What all calls come down to: the arguments' addresses in a row on the stack, with a free place in front. The arguments
// are borrowed here, so that they live until the call returns.

extension Python {
    @inlinable
    @inline(__always)
    func invoke<Callable: PythonReference & ~Copyable>(_ callable: borrowing Callable, _ site: CallSite?)
        throws(PythonError) -> PythonObject
    {
        // SAFETY: attached; vectorcall borrows the callable and gives a new reference.
        try unsafe owned(cpython().pointee.PyObject_Vectorcall(callable.unsafeAddress, nil, 0, nil), at: site)
    }

    @inlinable
    @inline(__always)
    func invoke<Callable: PythonReference & ~Copyable>(
        _ callable: borrowing Callable, _ first: borrowing PythonArgument, _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        var slots: InlineArray<2, OpaquePointer?> = unsafe [nil, first.unsafeAddress]
        return try unsafe vectorcall(callable.unsafeAddress, &slots, site)
    }

    @inlinable
    @inline(__always)
    func invoke<Callable: PythonReference & ~Copyable>(
        _ callable: borrowing Callable, _ first: borrowing PythonArgument, _ second: borrowing PythonArgument,
        _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        var slots: InlineArray<3, OpaquePointer?> = unsafe [nil, first.unsafeAddress, second.unsafeAddress]
        return try unsafe vectorcall(callable.unsafeAddress, &slots, site)
    }

    @inlinable
    @inline(__always)
    func invoke<Callable: PythonReference & ~Copyable>(
        _ callable: borrowing Callable, _ first: borrowing PythonArgument, _ second: borrowing PythonArgument,
        _ third: borrowing PythonArgument, _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        var slots: InlineArray<4, OpaquePointer?> = unsafe [
            nil, first.unsafeAddress, second.unsafeAddress, third.unsafeAddress,
        ]
        return try unsafe vectorcall(callable.unsafeAddress, &slots, site)
    }

    @inlinable
    @inline(__always)
    func invoke<Callable: PythonReference & ~Copyable>(
        _ callable: borrowing Callable, _ first: borrowing PythonArgument, _ second: borrowing PythonArgument,
        _ third: borrowing PythonArgument, _ fourth: borrowing PythonArgument, _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        var slots: InlineArray<5, OpaquePointer?> = unsafe [
            nil, first.unsafeAddress, second.unsafeAddress, third.unsafeAddress, fourth.unsafeAddress,
        ]
        return try unsafe vectorcall(callable.unsafeAddress, &slots, site)
    }

    @inlinable
    @inline(__always)
    func invokeMethod<Object: PythonReference & ~Copyable>(
        _ name: PythonName, _ object: borrowing Object, _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        var slots: InlineArray<2, OpaquePointer?> = unsafe [nil, object.unsafeAddress]
        return try unsafe vectorcallMethod(name, &slots, site)
    }

    @inlinable
    @inline(__always)
    func invokeMethod<Object: PythonReference & ~Copyable>(
        _ name: PythonName, _ object: borrowing Object, _ first: borrowing PythonArgument, _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        var slots: InlineArray<3, OpaquePointer?> = unsafe [nil, object.unsafeAddress, first.unsafeAddress]
        return try unsafe vectorcallMethod(name, &slots, site)
    }

    @inlinable
    @inline(__always)
    func invokeMethod<Object: PythonReference & ~Copyable>(
        _ name: PythonName, _ object: borrowing Object, _ first: borrowing PythonArgument,
        _ second: borrowing PythonArgument, _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        var slots: InlineArray<4, OpaquePointer?> = unsafe [
            nil, object.unsafeAddress, first.unsafeAddress, second.unsafeAddress,
        ]
        return try unsafe vectorcallMethod(name, &slots, site)
    }

    @inlinable
    @inline(__always)
    func invokeMethod<Object: PythonReference & ~Copyable>(
        _ name: PythonName, _ object: borrowing Object, _ first: borrowing PythonArgument,
        _ second: borrowing PythonArgument, _ third: borrowing PythonArgument, _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        var slots: InlineArray<5, OpaquePointer?> = unsafe [
            nil, object.unsafeAddress, first.unsafeAddress, second.unsafeAddress, third.unsafeAddress,
        ]
        return try unsafe vectorcallMethod(name, &slots, site)
    }

    @inlinable
    @inline(__always)
    func invokeMethod<Object: PythonReference & ~Copyable>(
        _ name: PythonName, _ object: borrowing Object, _ first: borrowing PythonArgument,
        _ second: borrowing PythonArgument, _ third: borrowing PythonArgument, _ fourth: borrowing PythonArgument,
        _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        var slots: InlineArray<6, OpaquePointer?> = unsafe [
            nil, object.unsafeAddress, first.unsafeAddress, second.unsafeAddress, third.unsafeAddress,
            fourth.unsafeAddress,
        ]
        return try unsafe vectorcallMethod(name, &slots, site)
    }

    /// `slots[0]` is scratch space for the callee, as the flag says; the arguments follow.
    @inlinable
    @inline(__always)
    func vectorcall<let count: Int>(
        _ callable: OpaquePointer, _ slots: inout InlineArray<count, OpaquePointer?>, _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        // SAFETY: the pointer is used only during the call, and the arguments' owners outlive it.
        let flagged = (count - 1) | cpython_arguments_offset()
        let result = unsafe withUnsafeMutablePointer(to: &slots) { slots in
            unsafe slots.withMemoryRebound(to: OpaquePointer?.self, capacity: count) { slots in
                unsafe cpython().pointee.PyObject_Vectorcall(callable, slots + 1, flagged, nil)
            }
        }
        return try unsafe owned(result, at: site)
    }

    /// The same with the object whose method it is as first argument. No bound method is made.
    @inlinable
    @inline(__always)
    func vectorcallMethod<let count: Int>(
        _ name: PythonName, _ slots: inout InlineArray<count, OpaquePointer?>, _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        // SAFETY: as above; the name lives for ever.
        guard let name = unsafe name.object else { throw raised(at: site) }
        let flagged = (count - 1) | cpython_arguments_offset()
        let result = unsafe withUnsafeMutablePointer(to: &slots) { slots in
            unsafe slots.withMemoryRebound(to: OpaquePointer?.self, capacity: count) { slots in
                unsafe cpython().pointee.PyObject_VectorcallMethod(name, slots + 1, flagged, nil)
            }
        }
        return try unsafe owned(result, at: site)
    }
}
