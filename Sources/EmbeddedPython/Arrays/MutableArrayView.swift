/// Reads and writes the elements of a Python object's memory in place.
///
/// As `ArrayView`, and the only view of its memory: none that may overlap it is made while it lives. Views of different
/// columns, or of every other element, do not overlap.
@safe
@frozen
public struct MutableArrayView<Element: ArrayElement>: ~Copyable, StridedView, @unchecked Sendable {
    // @unchecked as in ArrayView.

    public let layout: ArrayLayout
    public let unsafeStart: UnsafeMutableRawPointer?
    // First, as in ArrayView.
    @usableFromInline let claim: ArrayClaim
    @usableFromInline let object: PythonObject

    /// `object` keeps the memory, which may be written and in which all elements are aligned.
    @inlinable
    @inline(__always)
    init(
        _ start: UnsafeMutableRawPointer?, _ layout: consuming ArrayLayout, keeping object: consuming PythonObject
    ) throws(PythonError) {
        let size = MemoryLayout<Element>.size
        guard layout.isWithoutOverlap(elementSize: size) else { throw .array(.overlapsItself) }
        let footprint = unsafe MemoryFootprint(of: layout, elementSize: size, at: start)
        let claim = try ArrayClaim(footprint, isExclusive: true)
        self.layout = layout
        unsafe unsafeStart = start
        self.claim = claim
        self.object = object
    }

    /// The elements, one after the other, without a copy. It lives at most as long as this view.
    ///
    /// - Throws: as ArrayView's.
    @_lifetime(borrow self)
    @inlinable
    public func span() throws(PythonError) -> Span<Element> {
        // SAFETY: the view keeps the memory for as long as it lives, and all of it are elements.
        let elements = try unsafe UnsafeBufferPointer(contiguousElements())
        return unsafe _overrideLifetime(Span(_unsafeElements: elements), borrowing: self)
    }

    /// The elements, one after the other, to write in place. While it is used, the view is not.
    ///
    /// - Throws: as `span()`.
    @_lifetime(&self)
    @inlinable
    public mutating func mutableSpan() throws(PythonError) -> MutableSpan<Element> {
        // SAFETY: as in `span`, and no other view has any of them.
        let elements = try unsafe contiguousElements()
        return unsafe _overrideLifetime(MutableSpan(_unsafeElements: elements), mutating: &self)
    }

    /// The element of a view without axes.
    @inlinable
    public subscript() -> Element {
        get {
            layout.requireRank(0)
            return element(0)
        }
        set {
            layout.requireRank(0)
            store(newValue, 0)
        }
    }

    /// The element at an index, which is checked, as are those of the other subscripts.
    @inlinable
    public subscript(_ index: Int) -> Element {
        get {
            layout.requireRank(1)
            return element(layout.offset(0, index))
        }
        set {
            layout.requireRank(1)
            store(newValue, layout.offset(0, index))
        }
    }

    /// The element of a view with two axes.
    @inlinable
    public subscript(_ row: Int, _ column: Int) -> Element {
        get {
            layout.requireRank(2)
            return element(layout.offset(0, row) &+ layout.offset(1, column))
        }
        set {
            layout.requireRank(2)
            store(newValue, layout.offset(0, row) &+ layout.offset(1, column))
        }
    }

    /// The element of a view with three axes.
    @inlinable
    public subscript(_ first: Int, _ second: Int, _ third: Int) -> Element {
        get {
            layout.requireRank(3)
            return element(layout.offset(0, first) &+ layout.offset(1, second) &+ layout.offset(2, third))
        }
        set {
            layout.requireRank(3)
            store(newValue, layout.offset(0, first) &+ layout.offset(1, second) &+ layout.offset(2, third))
        }
    }

    /// The element at one index for each axis.
    @inlinable
    public subscript(_ indices: [Int]) -> Element {
        get { element(layout.offset(indices)) }
        set { store(newValue, layout.offset(indices)) }
    }

    /// Replaces each element by what `body` makes of it, in C's order.
    @inlinable
    public mutating func update<Failure: Error>(
        _ body: (Element) throws(Failure) -> Element
    ) throws(Failure) {
        try forEachOffset { (offset) throws(Failure) in
            // SAFETY: as in `store`.
            let place = unsafe unsafeStart.unsafelyUnwrapped + offset
            unsafe place.storeBytes(of: try body(element(offset)), as: Element.self)
        }
    }

    @inlinable
    @inline(__always)
    mutating func store(_ value: Element, _ offset: Int) {
        // SAFETY: the caller's offset is that of valid indices, and the memory may be written.
        unsafe (unsafeStart.unsafelyUnwrapped + offset).storeBytes(of: value, as: Element.self)
    }
}
