/// Reads the elements of a Python object's memory in place.
///
/// It keeps the object, and so may be held and dropped anywhere, by any thread, attached or not; reading takes no attach.
/// NumPy refuses to `resize` an array that a view keeps, unless told not to look (`refcheck=False`). While a view lives,
/// no `MutableArrayView` of memory that overlaps its own can be made.
@safe
@frozen
public struct ArrayView<Element: ArrayElement>: ~Copyable, StridedView, @unchecked Sendable {
    // @unchecked because the pointer leads to memory that `object` keeps, and that no mutable view shares.

    public let layout: ArrayLayout
    public let unsafeStart: UnsafeMutableRawPointer?
    // The claim ends before the memory may: another object could get and claim the same place at once.
    @usableFromInline let claim: ArrayClaim
    @usableFromInline let object: PythonObject

    /// `object` keeps the memory, in which all elements are aligned.
    @inlinable
    @inline(__always)
    init(
        _ start: UnsafeMutableRawPointer?, _ layout: consuming ArrayLayout, keeping object: consuming PythonObject
    ) throws(PythonError) {
        let footprint = unsafe MemoryFootprint(of: layout, elementSize: MemoryLayout<Element>.size, at: start)
        let claim = try ArrayClaim(footprint, isExclusive: false)
        self.layout = layout
        unsafe unsafeStart = start
        self.claim = claim
        self.object = object
    }

    // Not in StridedView: a closure that calls it there crashes Swift 6.3's compiler.
    /// The elements, one after the other, without a copy. It lives at most as long as this view.
    ///
    /// - Throws: `.array(.notContiguous)` for other strides than C's; `.array(.notBoolean)` for a span of `Bool` over
    ///   other bytes than 0 and 1, which takes a look at each.
    @_lifetime(borrow self)
    @inlinable
    public func span() throws(PythonError) -> Span<Element> {
        // SAFETY: the view keeps the memory for as long as it lives, and all of it are elements.
        let elements = try unsafe UnsafeBufferPointer(contiguousElements())
        return unsafe _overrideLifetime(Span(_unsafeElements: elements), borrowing: self)
    }
}
