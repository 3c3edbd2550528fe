internal import CPython

extension Python {
    /// Reads an object's elements in place, through the buffer protocol or, where it has none, through DLPack: `bytes`,
    /// `bytearray`, `memoryview`, `array.array`, ctypes and NumPy arrays, PyTorch tensors on the CPU, and others.
    ///
    /// The object knows that it is used: a `bytearray` refuses to change its length while the view lives. Takes some
    /// 200 ns; for arrays of NumPy's, `NumPy.view` is faster.
    ///
    /// - Throws: `.array`, saying what to do, if the elements are not of this type, of this machine's byte order and
    ///   aligned, and while a mutable view of the same memory lives; what the object raises.
    public func view<Element: ArrayElement, Source: PythonReference & ~Copyable>(
        of object: borrowing Source, as type: Element.Type = Element.self, file: StaticString = #fileID,
        line: Int = #line
    ) throws(PythonError) -> ArrayView<Element> {
        try memory(of: object, type, CallSite(file, line)).view()
    }

    /// Reads and writes an object's elements in place; as `view`.
    ///
    /// - Throws: as `view`; also for read-only memory, such as that of `bytes`, and while any view of it lives.
    public func mutableView<Element: ArrayElement, Source: PythonReference & ~Copyable>(
        of object: borrowing Source, as type: Element.Type = Element.self, file: StaticString = #fileID,
        line: Int = #line
    ) throws(PythonError) -> MutableArrayView<Element> {
        try memory(of: object, type, CallSite(file, line)).mutableView()
    }

    private func memory<Element: ArrayElement, Source: PythonReference & ~Copyable>(
        of object: borrowing Source, _ type: Element.Type, _ site: CallSite
    ) throws(PythonError) -> SharedMemory {
        // SAFETY: attached.
        if unsafe cpython().pointee.PyObject_CheckBuffer(object.unsafeAddress) != 0 {
            return try buffer(of: object, type, site)
        }
        return try tensor(of: PythonObject(copying: object), type, site)
    }

    /// A private `memoryview` keeps the buffer: releasing a buffer takes an attach, which an object's end waits for.
    private func buffer<Element: ArrayElement, Source: PythonReference & ~Copyable>(
        of object: borrowing Source, _ type: Element.Type, _ site: CallSite
    ) throws(PythonError) -> SharedMemory {
        // SAFETY: attached. The second buffer is the memoryview's own: its pointers stay valid while that lives, and so
        // after this release, which only takes back its count.
        let keeper = try unsafe owned(cpython().pointee.PyMemoryView_FromObject(object.unsafeAddress), at: site)
        var buffer = unsafe Py_buffer()
        try unsafe succeeded(
            cpython().pointee.PyObject_GetBuffer(keeper.unsafeAddress, &buffer, CInt(CPYTHON_BUFFER_FULL_RO)), at: site)
        defer { unsafe cpython().pointee.PyBuffer_Release(&buffer) }
        try unsafe check(buffer, type.elementType)
        let rank = unsafe Int(buffer.ndim)
        let layout = try unsafe ArrayLayout(
            rank: rank, shape: buffer.shape, strides: buffer.strides, elementSize: type.elementType.size)
        return try unsafe SharedMemory(
            of: type, at: buffer.buf, layout, isReadOnly: buffer.readonly != 0, keeper: keeper)
    }

    private func check(_ buffer: borrowing Py_buffer, _ expected: ElementType) throws(PythonError) {
        // SAFETY: the format is the exporter's, and copied here; without one, the elements are bytes.
        let text = unsafe buffer.format.map { unsafe String(cString: $0) } ?? "B"
        let size = unsafe buffer.itemsize
        guard let format = BufferFormat(text) else {
            throw .array(.elementType(expected: expected, found: "the buffer format '\(text)'"))
        }
        let found = ElementType(format.kind, size: size)
        guard found == expected else { throw .array(.elementType(expected: expected, found: "\(found)")) }
        guard !format.isSwapped || size == 1 else { throw .array(.byteOrder) }
        guard unsafe !isIndirect(buffer) else { throw .array(.indirect) }
    }

    private func isIndirect(_ buffer: borrowing Py_buffer) -> Bool {
        // SAFETY: the exporter's array has a place for each axis; from 0 on they say that there are pointers.
        guard let suboffsets = unsafe buffer.suboffsets else { return false }
        return unsafe UnsafeBufferPointer(start: suboffsets, count: Int(buffer.ndim)).contains { $0 >= 0 }
    }
}
