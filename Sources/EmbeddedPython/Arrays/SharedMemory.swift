/// Elements that a Python object shows, and what keeps them: what every view is made of.
@safe
struct SharedMemory: ~Copyable {
    let start: UnsafeMutableRawPointer?
    let layout: ArrayLayout
    let isReadOnly: Bool
    let keeper: PythonObject

    /// - Throws: `.array` if elements would not be aligned.
    init<Element: ArrayElement>(
        of type: Element.Type, at start: UnsafeMutableRawPointer?, _ layout: consuming ArrayLayout, isReadOnly: Bool,
        keeper: consuming PythonObject
    ) throws(PythonError) {
        // SAFETY: the address is only looked at here; `keeper` keeps what is there.
        guard unsafe layout.isAligned(to: MemoryLayout<Element>.alignment, from: start) else {
            throw .array(.misaligned)
        }
        unsafe self.start = start
        self.layout = layout
        self.isReadOnly = isReadOnly
        self.keeper = keeper
    }

    consuming func view<Element: ArrayElement>() throws(PythonError) -> ArrayView<Element> {
        try unsafe ArrayView(start, layout, keeping: keeper)
    }

    consuming func mutableView<Element: ArrayElement>() throws(PythonError) -> MutableArrayView<Element> {
        guard !isReadOnly else { throw .array(.readOnly) }
        return try unsafe MutableArrayView(start, layout, keeping: keeper)
    }
}
