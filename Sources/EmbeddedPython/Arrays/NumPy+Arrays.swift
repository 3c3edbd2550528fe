public import CPython

extension NumPy {
    /// Shows `memory` to Python as a C-contiguous, writable array, without a copy.
    ///
    /// - Parameters:
    ///   - memory: `shape`'s product of elements, valid as long as `owner` lives.
    ///   - owner: kept alive by the array and every view of it, and released once when the last is gone.
    /// - Throws: `.conversion` if the memory is not as large as the shape says.
    @inlinable
    public func array<Element: NumPyElement>(
        over memory: UnsafeMutableBufferPointer<Element>, shape: [Int], owner: AnyObject, _ python: borrowing Python
    ) throws(PythonError) -> PythonObject {
        guard let count = NumPy.elementCount(of: shape), memory.count == count else {
            throw NumPy.mismatch(of: shape, memory.count)
        }
        // SAFETY: as the caller vouches; the shape is read during the call only.
        return try unsafe array(
            at: memory.baseAddress, rank: shape.count, shape: shape, of: Element.self, owner, python)
    }

    /// Shows `memory` to Python as a writable array of one dimension, without a copy and without memory for a shape.
    ///
    /// `memory` is valid as long as `owner` lives, which the array and every view of it keep alive.
    @inlinable
    public func array<Element: NumPyElement>(
        over memory: UnsafeMutableBufferPointer<Element>, owner: AnyObject, _ python: borrowing Python
    ) throws(PythonError) -> PythonObject {
        var count = memory.count
        // SAFETY: as the caller vouches; the count is read during the call only.
        return try unsafe array(at: memory.baseAddress, rank: 1, shape: &count, of: Element.self, owner, python)
    }

    @inlinable
    func array<Element: NumPyElement>(
        at start: UnsafeMutablePointer<Element>?, rank: Int, shape: UnsafePointer<Int>, of type: Element.Type,
        _ owner: AnyObject, _ python: borrowing Python
    ) throws(PythonError) -> PythonObject {
        let new = unsafe function(NUMPY_SLOT_PyArray_New, as: NumPy_PyArray_New.self)
        let setBase = unsafe function(NUMPY_SLOT_PyArray_SetBaseObject, as: NumPy_PyArray_SetBaseObject.self)
        // SAFETY: the array borrows the memory, which the capsule's owner keeps alive; SetBaseObject steals the
        // capsule's reference even when it fails.
        let arrayType = unsafe OpaquePointer(table[NUMPY_SLOT_PyArray_Type])
        let array = try unsafe python.owned(
            new(arrayType, CInt(rank), shape, type.typeNumber, nil, start, 0, CInt(NUMPY_ARRAY_CARRAY), nil))
        let capsule = try NumPy.capsule(keeping: owner, python)
        try python.succeeded(unsafe setBase(array.unsafeAddress, capsule.relinquished()))
        return array
    }

    /// The product, or nil for a negative extent or more elements than can be counted.
    @inlinable
    static func elementCount(of shape: [Int]) -> Int? {
        var count = 1
        for extent in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: extent)
            guard extent >= 0, !overflow else { return nil }
            count = product
        }
        return count
    }

    @usableFromInline
    static func mismatch(of shape: [Int], _ count: Int) -> PythonError {
        .conversion(expected: "as many elements as the shape \(shape) has", found: "\(count)")
    }

    /// A capsule that releases `owner` when it goes.
    @usableFromInline
    static func capsule(keeping owner: AnyObject, _ python: borrowing Python) throws(PythonError)
        -> PythonObject
    {
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
    @inlinable
    public func elements<Element: NumPyElement, Source: PythonReference & ~Copyable>(
        of array: borrowing Source, as type: Element.Type, _ python: borrowing Python
    ) throws(PythonError) -> UnsafeMutableBufferPointer<Element> {
        try check(array, holds: type, python)
        // SAFETY: the check has shown an ndarray, whose fields lie at these offsets in every supported version.
        let fields = unsafe cpython_body(array.unsafeAddress)
        let dimensions = unsafe fields.load(fromByteOffset: NUMPY_FIELD_ARRAY_RANK, as: CInt.self)
        let shape = unsafe fields.load(fromByteOffset: NUMPY_FIELD_ARRAY_SHAPE, as: UnsafePointer<Int>?.self)
        let count = unsafe UnsafeBufferPointer(start: shape, count: Int(dimensions)).reduce(1, *)
        let data = unsafe fields.load(fromByteOffset: NUMPY_FIELD_ARRAY_DATA, as: UnsafeMutableRawPointer?.self)
        return unsafe UnsafeMutableBufferPointer(start: data?.assumingMemoryBound(to: type), count: count)
    }

    @inlinable
    func check<Element: NumPyElement, Source: PythonReference & ~Copyable>(
        _ array: borrowing Source, holds type: Element.Type, _ python: borrowing Python
    ) throws(PythonError) {
        // SAFETY: attached; the type object lives as long as NumPy.
        let isArray = unsafe cpython().pointee.PyObject_IsInstance(
            array.unsafeAddress, OpaquePointer(table[NUMPY_SLOT_PyArray_Type]))
        guard isArray == 1 else { throw NumPy.notAnArray(array, isArray, python) }
        let fields = unsafe cpython_body(array.unsafeAddress)
        let descriptor = unsafe cpython_body(
            fields.load(fromByteOffset: NUMPY_FIELD_ARRAY_DESCRIPTOR, as: OpaquePointer.self))
        let number = unsafe descriptor.load(fromByteOffset: NUMPY_FIELD_DESCRIPTOR_TYPE_NUMBER, as: CInt.self)
        let order = unsafe descriptor.load(fromByteOffset: NUMPY_FIELD_DESCRIPTOR_BYTE_ORDER, as: UInt8.self)
        let flags = unsafe fields.load(fromByteOffset: NUMPY_FIELD_ARRAY_FLAGS, as: CInt.self)
        let swapped = order == UInt8(ascii: ">")
        guard number == type.typeNumber, !swapped else { throw NumPy.wrongElements(array, type.dtype, python) }
        guard flags & CInt(NUMPY_ARRAY_CARRAY) == CInt(NUMPY_ARRAY_CARRAY) else { throw NumPy.wrongLayout }
    }

    /// `answer` is what PyObject_IsInstance gave: 0, or -1 with an exception.
    @usableFromInline
    static func notAnArray(
        _ object: borrowing some PythonReference & ~Copyable, _ answer: CInt, _ python: borrowing Python
    ) -> PythonError {
        answer < 0 ? python.raised() : .conversion(expected: "numpy.ndarray", found: python.className(of: object))
    }

    @usableFromInline
    static func wrongElements(
        _ array: borrowing some PythonReference & ~Copyable, _ expected: String, _ python: borrowing Python
    ) -> PythonError {
        do {
            let dtype = try python.description(of: try python.attribute("dtype", of: array))
            return .conversion(expected: "an array of \(expected)", found: "one of \(dtype)")
        } catch {
            return error
        }
    }

    @usableFromInline
    static var wrongLayout: PythonError {
        .conversion(
            expected: "a C-contiguous, aligned, writable array",
            found: "one that is not (numpy.ascontiguousarray makes one)")
    }
}
