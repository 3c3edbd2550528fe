public import CPython

/// What an `ndarray` says of its memory.
///
/// The shape and the strides are the array's own: they are read before Python code runs again, which may change them.
@frozen
@safe
@usableFromInline
struct NumPyFields {
    @usableFromInline let data: UnsafeMutableRawPointer?
    @usableFromInline let rank: Int
    @usableFromInline let shape: UnsafePointer<Int>?
    @usableFromInline let strides: UnsafePointer<Int>?
    @usableFromInline let flags: CInt

    /// - Throws: `.array` unless `array` is an `ndarray` of such elements in this machine's byte order.
    @inlinable
    @inline(__always)
    init<Source: PythonReference & ~Copyable>(
        of array: borrowing Source, _ type: ElementType, _ numpy: NumPy, _ python: borrowing Python
    ) throws(PythonError) {
        // SAFETY: attached; each object has a type in its head.
        let body = unsafe cpython_body(array.unsafeAddress)
        let found = unsafe body.load(fromByteOffset: CPYTHON_FIELD_OBJECT_TYPE, as: OpaquePointer.self)
        let wanted = unsafe OpaquePointer(numpy.table[NUMPY_SLOT_PyArray_Type])
        // The class itself is asked: what an object answers to isinstance, as mocks do, is no promise of fields.
        guard unsafe found == wanted || cpython().pointee.PyType_IsSubtype(found, wanted) != 0 else {
            throw NumPyFields.notAnArray(PythonObject(copying: array), python)
        }
        // SAFETY: an ndarray, whose fields lie so in every supported version.
        unsafe data = body.load(fromByteOffset: NUMPY_FIELD_ARRAY_DATA, as: UnsafeMutableRawPointer?.self)
        rank = unsafe Int(body.load(fromByteOffset: NUMPY_FIELD_ARRAY_RANK, as: CInt.self))
        unsafe shape = body.load(fromByteOffset: NUMPY_FIELD_ARRAY_SHAPE, as: UnsafePointer<Int>?.self)
        unsafe strides = body.load(fromByteOffset: NUMPY_FIELD_ARRAY_STRIDES, as: UnsafePointer<Int>?.self)
        flags = unsafe body.load(fromByteOffset: NUMPY_FIELD_ARRAY_FLAGS, as: CInt.self)
        let descriptor = unsafe cpython_body(
            body.load(fromByteOffset: NUMPY_FIELD_ARRAY_DESCRIPTOR, as: OpaquePointer.self))
        let number = unsafe descriptor.load(fromByteOffset: NUMPY_FIELD_DESCRIPTOR_TYPE_NUMBER, as: CInt.self)
        guard type.isNumPys(number) else { throw NumPyFields.wrongElements(PythonObject(copying: array), type, python) }
        let order = unsafe descriptor.load(fromByteOffset: NUMPY_FIELD_DESCRIPTOR_BYTE_ORDER, as: UInt8.self)
        guard order != UInt8(ascii: ">") else { throw .array(.byteOrder) }
    }

    /// - Throws: `.array` if elements are not aligned, or the strides are too wild to add up.
    @inlinable
    @inline(__always)
    func layout<Element: ArrayElement>(of type: Element.Type) throws(PythonError) -> ArrayLayout {
        // SAFETY: the array's own fields, just read.
        let layout = try unsafe ArrayLayout(
            rank: rank, shape: shape, strides: strides, elementSize: MemoryLayout<Element>.size)
        guard unsafe layout.isAligned(to: MemoryLayout<Element>.alignment, from: data) else {
            throw .array(.misaligned)
        }
        return layout
    }

    @usableFromInline
    static func notAnArray(_ object: consuming PythonObject, _ python: borrowing Python) -> PythonError {
        .array(.notAnArray(found: python.className(of: object)))
    }

    @usableFromInline
    static func wrongElements(
        _ array: consuming PythonObject, _ expected: ElementType, _ python: borrowing Python
    ) -> PythonError {
        do {
            let dtype = try python.description(of: try python.attribute("dtype", of: array))
            return .array(.elementType(expected: expected, found: dtype))
        } catch {
            return error
        }
    }
}
