internal import CPython

extension NumPy {
    /// A new C-contiguous array with a copy of `elements`: of one dimension, or of `shape`, filled in C's order.
    ///
    /// - Throws: `.array` if there are not as many elements as the shape says.
    @inlinable
    public func array<Element: ArrayElement>(
        copying elements: [Element], shape: [Int]? = nil, _ python: borrowing Python
    ) throws(PythonError) -> PythonValue {
        try array(copying: elements.span, shape: shape, _: python)
    }

    /// A new array with a copy of the elements of a span.
    public func array<Element: ArrayElement>(
        copying elements: Span<Element>, shape: [Int]? = nil, _ python: borrowing Python
    ) throws(PythonError) -> PythonValue {
        let shape = shape ?? [elements.count]
        guard NumPy.elementCount(of: shape) == elements.count else {
            throw .array(.outOfBounds(shape: shape, elements: elements.count))
        }
        let type = Element.elementType
        guard type.typeNumber >= 0 else { throw .array(.elementType(expected: type, found: "none of NumPy's")) }
        let new = unsafe function(NUMPY_SLOT_PyArray_New, as: NumPy_PyArray_New.self)
        // SAFETY: attached; without memory NumPy makes its own, for all elements of the shape, C-contiguous.
        let array = try unsafe python.owned(
            new(
                OpaquePointer(table[NUMPY_SLOT_PyArray_Type]), CInt(clamping: shape.count), shape, type.typeNumber, nil,
                nil, 0, 0, nil))
        let room = unsafe cpython_body(array.unsafeAddress).load(
            fromByteOffset: NUMPY_FIELD_ARRAY_DATA, as: UnsafeMutableRawPointer.self)
        unsafe elements.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { unsafe room.copyMemory(from: start, byteCount: bytes.count) }
        }
        return PythonValue(array)
    }

    /// Shows the elements of a Swift array to Python as a read-only array, without a copy.
    ///
    /// The elements are kept as long as Python needs them. Whoever changes the Swift array meanwhile changes a copy, as
    /// of any array that is shared.
    public func array<Element: ArrayElement>(
        sharing elements: [Element], shape: [Int]? = nil, _ python: borrowing Python
    ) throws(PythonError) -> PythonValue {
        let owner = SharedElements(elements)
        return PythonValue(
            try unsafe array(
                over: owner.memory, shape: shape ?? [elements.count], isReadOnly: true, owner: owner, python))
    }
}

/// Keeps the storage of a Swift array.
@safe
private final class SharedElements<Element: ArrayElement> {
    private let elements: [Element]
    let memory: UnsafeMutableBufferPointer<Element>

    init(_ elements: [Element]) {
        self.elements = elements
        // SAFETY: an array's elements lie in its storage object, which does not move and is kept by `elements`; nobody
        // writes to storage that has two owners, and Python is told that it is read-only.
        unsafe memory = elements.withUnsafeBufferPointer { unsafe UnsafeMutableBufferPointer(mutating: $0) }
    }
}
