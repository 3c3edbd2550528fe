public import CPython

extension NumPy {
    /// Reads an array's elements in place: any shape and strides, no copy.
    ///
    /// Takes some 30 ns, whatever the array's size.
    ///
    /// - Throws: `.array`, saying what to do, unless `array` is an `ndarray` of `Element`, aligned and in this machine's
    ///   byte order, and while a mutable view of the same memory lives.
    @inlinable
    @inline(__always)
    public func view<Element: ArrayElement, Source: PythonReference & ~Copyable>(
        of array: borrowing Source, as type: Element.Type = Element.self, _ python: borrowing Python
    ) throws(PythonError) -> ArrayView<Element> {
        let fields = try NumPyFields(of: array, type.elementType, self, python)
        let layout = try fields.layout(of: type)
        // SAFETY: the array keeps its memory, and the view a reference of its own to the array.
        return try unsafe ArrayView(fields.data, layout, keeping: PythonObject(copying: array))
    }

    /// Reads and writes an array's elements in place.
    ///
    /// - Throws: as `view`; also for an array that is read-only, one in which elements overlap, and while any view of the
    ///   same memory lives.
    @inlinable
    public func mutableView<Element: ArrayElement, Source: PythonReference & ~Copyable>(
        of array: borrowing Source, as type: Element.Type = Element.self, _ python: borrowing Python
    ) throws(PythonError) -> MutableArrayView<Element> {
        let fields = try NumPyFields(of: array, type.elementType, self, python)
        guard fields.flags & CInt(NUMPY_ARRAY_WRITEABLE) != 0 else { throw .array(.readOnly) }
        let layout = try fields.layout(of: type)
        // SAFETY: as above, and the memory may be written.
        return try unsafe MutableArrayView(fields.data, layout, keeping: PythonObject(copying: array))
    }
}

extension PythonObject {
    /// Another owner of what `source` holds. The thread is attached.
    @inlinable
    init<Source: PythonReference & ~Copyable>(copying source: borrowing Source) {
        // SAFETY: the caller is attached; the new reference is this value's own.
        unsafe cpython().pointee.Py_IncRef(source.unsafeAddress)
        unsafe self.init(owned: source.unsafeAddress)
    }
}
