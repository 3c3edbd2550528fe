/// Elements in memory that Python shares, of any number of axes and any strides.
///
/// What it shows is live: Python code that writes to the memory, in this thread or another one, is seen at the next
/// access. An access beside such a write in another thread is a race, as it is between two threads in NumPy.
public protocol StridedView: ~Copyable {
    /// The type of the elements.
    associatedtype Element: ArrayElement
    /// Shape and strides.
    var layout: ArrayLayout { get }
    /// The element whose indices are all 0; nil only if there are no elements. Valid while this value lives.
    var unsafeStart: UnsafeMutableRawPointer? { get }
}

extension StridedView where Self: ~Copyable {
    /// The extents of the axes.
    @inlinable public var shape: [Int] { layout.shape }
    /// How many axes there are.
    @inlinable public var rank: Int { layout.rank }
    /// How many elements there are.
    @inlinable public var count: Int { layout.count }
    /// Whether the elements lie one after the other in C's order.
    @inlinable public var isContiguous: Bool { layout.isContiguous }
    /// How many elements the next one along each axis is away; bytes are in `layout.byteStrides`.
    ///
    /// Nil if they are no whole elements, as in a column of records.
    public var strides: [Int]? {
        let bytes = layout.byteStrides
        let size = MemoryLayout<Element>.stride
        return bytes.allSatisfy { $0 % size == 0 } ? bytes.map { $0 / size } : nil
    }

    /// The elements, one after the other.
    @inlinable
    @inline(__always)
    func contiguousElements() throws(PythonError) -> UnsafeMutableBufferPointer<Element> {
        guard layout.isContiguous else { throw .array(.notContiguous) }
        if !Element.takesAnyBits { try requireBooleans() }
        // The address of no elements may be anything, but a span takes aligned ones only.
        let start = unsafe layout.count == 0 ? nil : unsafeStart
        return unsafe UnsafeMutableBufferPointer(
            start: start?.assumingMemoryBound(to: Element.self), count: layout.count)
    }

    @usableFromInline
    func requireBooleans() throws(PythonError) {
        // SAFETY: contiguous, and a boolean is one byte.
        let bytes = unsafe UnsafeBufferPointer(start: unsafeStart?.assumingMemoryBound(to: UInt8.self), count: count)
        // Without a branch an element, so that it runs at the speed of memory.
        let bits = unsafe bytes.reduce(0, |)
        guard bits <= 1 else { throw .array(.notBoolean) }
    }

    /// The element of a view without axes.
    @inlinable
    public subscript() -> Element {
        layout.requireRank(0)
        return element(0)
    }

    /// The element at an index, which is checked, as are those of the other subscripts.
    @inlinable
    public subscript(_ index: Int) -> Element {
        layout.requireRank(1)
        return element(layout.offset(0, index))
    }

    /// The element of a view with two axes.
    @inlinable
    public subscript(_ row: Int, _ column: Int) -> Element {
        layout.requireRank(2)
        return element(layout.offset(0, row) &+ layout.offset(1, column))
    }

    /// The element of a view with three axes.
    @inlinable
    public subscript(_ first: Int, _ second: Int, _ third: Int) -> Element {
        layout.requireRank(3)
        return element(layout.offset(0, first) &+ layout.offset(1, second) &+ layout.offset(2, third))
    }

    /// The element at one index for each axis.
    @inlinable
    public subscript(_ indices: [Int]) -> Element { element(layout.offset(indices)) }

    /// The element so many bytes from the first.
    @inlinable
    @inline(__always)
    func element(_ offset: Int) -> Element {
        // SAFETY: the caller's offset is that of valid indices, so there is an element; it was found aligned.
        unsafe Element.element(at: UnsafeRawPointer(unsafeStart.unsafelyUnwrapped) + offset)
    }
}

extension ArrayLayout {
    @inlinable
    func offset(_ indices: [Int]) -> Int {
        requireRank(indices.count)
        var sum = 0
        for axis in 0..<rank { sum &+= offset(axis, indices[axis]) }
        return sum
    }
}
