internal import CPython

extension Python {
    /// Shows `memory` to Python without a copy and without NumPy: an object with the buffer protocol and DLPack, which
    /// `memoryview`, `numpy.asarray`, `torch.from_dlpack` and others take.
    ///
    /// - `memory`: as many elements as `shape` says, by default one axis of all, valid as long as `owner` lives.
    /// - `isReadOnly`: whether Python may only read it. Takers from before DLPack 1 cannot be told, and get nothing.
    /// - `owner`: kept alive by the object and whatever was made of it, and released once when the last is gone, on any
    ///   thread.
    /// - Throws: `.array` if the memory is not as large as the shape says; the owner is not kept then.
    public func memory<Element: ArrayElement>(
        over memory: UnsafeMutableBufferPointer<Element>, shape: [Int]? = nil, isReadOnly: Bool = false,
        owner: AnyObject, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonValue {
        let shape = shape ?? [memory.count]
        guard NumPy.elementCount(of: shape) == memory.count else {
            throw .array(.outOfBounds(shape: shape, elements: memory.count))
        }
        // SAFETY: read during the call only.
        let layout = try unsafe ArrayLayout(
            rank: shape.count, shape: shape, strides: nil, elementSize: MemoryLayout<Element>.stride)
        return try unsafe object(
            showing: memory.baseAddress, layout, of: Element.self, isReadOnly, owner, CallSite(file, line))
    }

    /// Shows part of `memory` to Python with any strides, without a copy and without NumPy.
    ///
    /// - `strides`: how many elements the next one along each axis is away; 0 and less are allowed.
    /// - `first`: the place in `memory` of the element whose indices are all 0.
    /// - Throws: `.array` if shape and strides lead out of the memory; the owner is not kept then.
    public func memory<Element: ArrayElement>(
        over memory: UnsafeMutableBufferPointer<Element>, shape: [Int], strides: [Int], first: Int = 0,
        isReadOnly: Bool = false, owner: AnyObject, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonValue {
        let layout = try ArrayLayout(
            elements: Element.self, shape: shape, strides: strides, first: first, of: memory.count)
        // SAFETY: an address inside the memory, or at its end if there are no elements.
        let start = unsafe memory.baseAddress.map { unsafe $0 + first }
        return try unsafe object(showing: start, layout, of: Element.self, isReadOnly, owner, CallSite(file, line))
    }

    private func object<Element: ArrayElement>(
        showing start: UnsafeMutablePointer<Element>?, _ layout: borrowing ArrayLayout, of type: Element.Type,
        _ isReadOnly: Bool, _ owner: AnyObject, _ site: CallSite
    ) throws(PythonError) -> PythonValue {
        let elementType = type.elementType
        guard let format = elementType.bufferFormat else {
            throw .array(.elementType(expected: elementType, found: "none of Python's"))
        }
        let (shape, strides) = (layout.shape, layout.byteStrides)
        // SAFETY: attached. Shape and strides are copied during the call, which retains the owner if it succeeds; the
        // format is a literal. The functions give back what was retained, on any thread.
        let counted = unsafe Unmanaged.passUnretained(owner).toOpaque()
        let object = unsafe shape.withUnsafeBufferPointer { shape in
            unsafe strides.withUnsafeBufferPointer { strides in
                var memory = unsafe CPythonMemory(
                    start: start, count: layout.count, item_size: elementType.size,
                    format: UnsafeRawPointer(format.utf8Start).assumingMemoryBound(to: CChar.self),
                    dlpack_code: UInt8(elementType.dlpackCode), is_read_only: isReadOnly, rank: CInt(layout.rank),
                    shape: shape.baseAddress, strides: strides.baseAddress)
                return unsafe cpython_show_memory(
                    &memory,
                    CPythonOwner(
                        counted: counted,
                        retain: { counted in _ = unsafe Unmanaged<AnyObject>.fromOpaque(counted).retain() },
                        release: { counted in unsafe Unmanaged<AnyObject>.fromOpaque(counted).release() }))
            }
        }
        return PythonValue(try unsafe owned(object, at: site))
    }
}
