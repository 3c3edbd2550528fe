public import CPython

extension NumPy {
    /// Shows `memory` to Python as a C-contiguous array, without a copy.
    ///
    /// - Parameters:
    ///   - memory: `shape`'s product of elements, valid as long as `owner` lives.
    ///   - shape: how many elements there are along each axis.
    ///   - isReadOnly: whether Python may only read it.
    ///   - owner: kept alive by the array and every view of it, and released once when the last is gone, by the thread
    ///     that drops it.
    ///   - python: this thread's attach.
    /// - Throws: `.array` if the memory is not as large as the shape says; the owner is not kept then.
    @inlinable
    public func array<Element: ArrayElement>(
        over memory: UnsafeMutableBufferPointer<Element>, shape: [Int], isReadOnly: Bool = false, owner: AnyObject,
        _ python: borrowing Python
    ) throws(PythonError) -> PythonObject {
        guard let count = NumPy.elementCount(of: shape), memory.count == count else {
            throw .array(.outOfBounds(shape: shape, elements: memory.count))
        }
        // SAFETY: as the caller vouches; the shape is read during the call only.
        return try unsafe array(
            at: memory.baseAddress, rank: shape.count, shape: shape, nil, of: Element.self, isReadOnly, owner, python)
    }

    /// Shows `memory` to Python as an array of one dimension, without a copy and without memory for a shape.
    ///
    /// `memory` is valid as long as `owner` lives, which the array and every view of it keep alive.
    @inlinable
    public func array<Element: ArrayElement>(
        over memory: UnsafeMutableBufferPointer<Element>, isReadOnly: Bool = false, owner: AnyObject,
        _ python: borrowing Python
    ) throws(PythonError) -> PythonObject {
        var count = memory.count
        // SAFETY: as the caller vouches; the count is read during the call only.
        return try unsafe array(
            at: memory.baseAddress, rank: 1, shape: &count, nil, of: Element.self, isReadOnly, owner, python)
    }

    /// Shows part of `memory` to Python as an array of any strides, without a copy.
    ///
    /// - Parameters:
    ///   - memory: valid as long as `owner` lives.
    ///   - shape: how many elements there are along each axis.
    ///   - strides: how many elements the next one along each axis is away; 0 and less are allowed.
    ///   - first: the place in `memory` of the element whose indices are all 0.
    ///   - isReadOnly: whether Python may only read it.
    ///   - owner: kept alive as above.
    ///   - python: this thread's attach.
    /// - Throws: `.array` if shape and strides lead out of the memory; the owner is not kept then.
    public func array<Element: ArrayElement>(
        over memory: UnsafeMutableBufferPointer<Element>, shape: [Int], strides: [Int], first: Int = 0,
        isReadOnly: Bool = false, owner: AnyObject, _ python: borrowing Python
    ) throws(PythonError) -> PythonObject {
        let layout = try ArrayLayout(
            elements: Element.self, shape: shape, strides: strides, first: first, of: memory.count)
        // SAFETY: all elements lie in the memory, which the caller vouches for; an address in it is no overflow.
        let start = unsafe memory.baseAddress.map { unsafe $0 + first }
        return try unsafe array(
            at: start, rank: shape.count, shape: shape, layout.byteStrides, of: Element.self, isReadOnly, owner, python)
    }

    @inlinable
    func array<Element: ArrayElement>(
        at start: UnsafeMutablePointer<Element>?, rank: Int, shape: UnsafePointer<Int>,
        _ strides: UnsafePointer<Int>?, of type: Element.Type, _ isReadOnly: Bool, _ owner: AnyObject,
        _ python: borrowing Python
    ) throws(PythonError) -> PythonObject {
        let number = type.elementType.typeNumber
        guard number >= 0 else { throw .array(.elementType(expected: type.elementType, found: "none of NumPy's")) }
        // The owner's capsule first: without an array nothing refers to the memory yet.
        let capsule = try python.capsule(keeping: owner)
        let new = unsafe function(NUMPY_SLOT_PyArray_New, as: NumPy_PyArray_New.self)
        let setBase = unsafe function(NUMPY_SLOT_PyArray_SetBaseObject, as: NumPy_PyArray_SetBaseObject.self)
        let flags = CInt(isReadOnly ? NUMPY_ARRAY_CARRAY & ~NUMPY_ARRAY_WRITEABLE : NUMPY_ARRAY_CARRAY)
        // SAFETY: the array borrows the memory, which the capsule's owner keeps alive; SetBaseObject steals the
        // capsule's reference even when it fails.
        let arrayType = unsafe OpaquePointer(table[NUMPY_SLOT_PyArray_Type])
        // Without memory NumPy would make some of its own: that of no elements is never touched.
        let start = unsafe UnsafeMutableRawPointer(start) ?? NumPy.nowhere
        let array = try unsafe python.owned(
            new(arrayType, CInt(clamping: rank), shape, number, strides, start, 0, flags, nil))
        try python.succeeded(unsafe setBase(array.unsafeAddress, capsule.relinquished()))
        return array
    }

    /// An aligned address for arrays without elements.
    @usableFromInline
    static var nowhere: UnsafeMutableRawPointer? { unsafe UnsafeMutableRawPointer(bitPattern: 64) }

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

    /// Where an array's elements lie, without a copy; valid while the array lives and is not resized.
    ///
    /// `view` and `mutableView` do the same safely. This is for those who pass the address to C.
    ///
    /// - Throws: `.array` unless it is a writable array of `Element` in native byte order, aligned and C-contiguous.
    @inlinable
    public func elements<Element: ArrayElement, Source: PythonReference & ~Copyable>(
        of array: borrowing Source, as type: Element.Type, _ python: borrowing Python
    ) throws(PythonError) -> UnsafeMutableBufferPointer<Element> {
        let fields = try NumPyFields(of: array, type.elementType, self, python)
        guard fields.flags & CInt(NUMPY_ARRAY_WRITEABLE) != 0 else { throw .array(.readOnly) }
        let layout = try fields.layout(of: type)
        guard layout.isContiguous else { throw .array(.notContiguous) }
        return unsafe UnsafeMutableBufferPointer(
            start: fields.data?.assumingMemoryBound(to: type), count: layout.count)
    }
}
