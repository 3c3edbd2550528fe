extension ArrayLayout {
    /// A layout of elements in memory that holds `count` of them, beginning at place `first`, with strides in elements.
    ///
    /// - Throws: `.array` if it leads out of that memory.
    init<Element: ArrayElement>(
        elements: Element.Type, shape: [Int], strides: [Int], first: Int, of count: Int
    ) throws(PythonError) {
        guard shape.count == strides.count else { throw .array(.strides(strides, shape: shape)) }
        let size = MemoryLayout<Element>.stride
        let scaled = strides.map { $0.multipliedReportingOverflow(by: size) }
        let bytes = scaled.map(\.partialValue)
        guard !scaled.contains(where: \.overflow) else { throw .array(.tooLarge) }
        // SAFETY: both have a place for each axis, and are read during the call only.
        let layout = try unsafe ArrayLayout(rank: shape.count, shape: shape, strides: bytes, elementSize: size)
        // In elements there is no overflow: the bounds are multiples of the size.
        let isInside =
            first >= 0 && first <= count && layout.lowest / size + first >= 0
            && layout.highest / size <= count - first
        guard isInside else { throw .array(.outOfBounds(shape: shape, elements: count)) }
        self = layout
    }
}
