internal import CPython

extension NumPy {
    /// Shows `memory` to Python as a C-contiguous, writable array, without a copy.
    ///
    /// - Parameters:
    ///   - memory: `shape`'s product of elements, valid as long as `owner` lives.
    ///   - owner: kept alive by the array and every view of it, and released once when the last is gone.
    /// - Throws: `.conversion` if the memory is not as large as the shape says.
    public func array<Element: NumPyElement>(
        over memory: UnsafeMutableBufferPointer<Element>, shape: [Int], owner: AnyObject, _ python: borrowing Python
    ) throws(PythonError) -> PythonObject {
        let count = shape.reduce(1, *)
        guard shape.allSatisfy({ $0 >= 0 }), memory.count == count else {
            throw .conversion(expected: "\(count) elements for the shape \(shape)", found: "\(memory.count)")
        }
        let new = unsafe function(NUMPY_SLOT_PyArray_New, as: NumPy_PyArray_New.self)
        let setBase = unsafe function(NUMPY_SLOT_PyArray_SetBaseObject, as: NumPy_PyArray_SetBaseObject.self)
        // SAFETY: the array borrows the memory, which the capsule's owner keeps alive; SetBaseObject steals the
        // capsule's reference even when it fails, so the capsule is handed over with a reference of its own.
        let type = unsafe OpaquePointer(table[NUMPY_SLOT_PyArray_Type])
        let array = try unsafe python.owned(
            new(
                type, CInt(shape.count), shape, Element.typeNumber, nil, memory.baseAddress, 0,
                CInt(NUMPY_ARRAY_CARRAY), nil))
        let capsule = try NumPy.capsule(keeping: owner, python)
        unsafe cpython().pointee.Py_IncRef(capsule.address)
        try python.succeeded(unsafe setBase(array.address, capsule.address))
        return array
    }

    /// A capsule that releases `owner` when it goes.
    private static func capsule(keeping owner: AnyObject, _ python: borrowing Python) throws(PythonError) -> PythonObject {
        let retained = unsafe Unmanaged.passRetained(owner)
        // SAFETY: the destructor runs once, attached, and gives back the one reference that was passed in.
        let capsule = unsafe cpython().pointee.PyCapsule_New(retained.toOpaque(), nil) { capsule in
            if let owner = unsafe cpython().pointee.PyCapsule_GetPointer(capsule, nil) {
                unsafe Unmanaged<AnyObject>.fromOpaque(owner).release()
            }
        }
        if unsafe capsule == nil { unsafe retained.release() }
        return try unsafe python.owned(capsule)
    }

    /// Where an array's elements lie, without a copy; valid while the array lives and is not resized.
    ///
    /// - Throws: `.conversion` unless it is an array of `Element` in native byte order, aligned and C-contiguous.
    public func elements<Element: NumPyElement>(
        of array: borrowing PythonObject, as type: Element.Type, _ python: borrowing Python
    ) throws(PythonError) -> UnsafeMutableBufferPointer<Element> {
        try check(array, holds: type, python)
        // SAFETY: the check has shown an ndarray, whose fields lie at these offsets in every supported version.
        let fields = unsafe UnsafeRawPointer(array.address)
        let dimensions = unsafe fields.load(fromByteOffset: NUMPY_OFFSET_ARRAY_RANK, as: CInt.self)
        let shape = unsafe fields.load(fromByteOffset: NUMPY_OFFSET_ARRAY_SHAPE, as: UnsafePointer<Int>?.self)
        let count = unsafe UnsafeBufferPointer(start: shape, count: Int(dimensions)).reduce(1, *)
        let data = unsafe fields.load(fromByteOffset: NUMPY_OFFSET_ARRAY_DATA, as: UnsafeMutableRawPointer?.self)
        return unsafe UnsafeMutableBufferPointer(start: data?.assumingMemoryBound(to: type), count: count)
    }

    private func check<Element: NumPyElement>(
        _ array: borrowing PythonObject, holds type: Element.Type, _ python: borrowing Python
    ) throws(PythonError) {
        // SAFETY: attached; the type object lives as long as NumPy.
        let isArray = unsafe cpython().pointee.PyObject_IsInstance(array.address, OpaquePointer(table[NUMPY_SLOT_PyArray_Type]))
        try python.succeeded(isArray)
        guard isArray == 1 else {
            throw .conversion(expected: "numpy.ndarray", found: python.className(of: array))
        }
        let fields = unsafe UnsafeRawPointer(array.address)
        let descriptor = unsafe fields.load(fromByteOffset: NUMPY_OFFSET_ARRAY_DESCRIPTOR, as: UnsafeRawPointer.self)
        let number = unsafe descriptor.load(fromByteOffset: NUMPY_OFFSET_DESCRIPTOR_TYPE_NUMBER, as: CInt.self)
        let order = unsafe descriptor.load(fromByteOffset: NUMPY_OFFSET_DESCRIPTOR_BYTE_ORDER, as: UInt8.self)
        let flags = unsafe fields.load(fromByteOffset: NUMPY_OFFSET_ARRAY_FLAGS, as: CInt.self)
        let swapped = order == UInt8(ascii: ">")
        guard number == type.typeNumber, !swapped else {
            let dtype = try python.description(of: try python.attribute("dtype", of: array))
            throw .conversion(expected: "an array of \(type.dtype)", found: "one of \(dtype)")
        }
        guard flags & CInt(NUMPY_ARRAY_CARRAY) == CInt(NUMPY_ARRAY_CARRAY) else {
            throw .conversion(
                expected: "a C-contiguous, aligned, writable array", found: "one that is not (numpy.ascontiguousarray makes one)")
        }
    }
}
