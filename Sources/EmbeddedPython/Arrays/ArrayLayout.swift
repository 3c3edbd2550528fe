/// Where the elements of an array lie, from its first one: a shape and strides.
///
/// It is the view's own: an array whose shape Python changes in place leaves it as it was. Up to four axes take no memory
/// beside the value, which is not copyable because a copy would take as long as all else that makes a view.
@frozen
public struct ArrayLayout: ~Copyable, Sendable {
    /// How many axes there are; 0 for a single element.
    public let rank: Int
    /// How many elements.
    public let count: Int
    /// Whether the elements lie one after the other in C's order, the last index running fastest.
    public let isContiguous: Bool
    /// The bytes that the elements take, counted from the one with indices 0: never above 0, never below the size.
    @usableFromInline let lowest: Int
    @usableFromInline let highest: Int
    // Vectors, because a closure that captures a ~Copyable value with an InlineArray in it crashes Swift 6.3's compiler.
    /// The extents of up to four axes.
    @usableFromInline let extents: SIMD4<Int>
    /// Their strides in bytes.
    @usableFromInline let steps: SIMD4<Int>
    /// More axes than four: all extents, then all strides.
    @usableFromInline let far: [Int]?

    @usableFromInline static var nearRank: Int { 4 }

    /// Copies a shape and strides in bytes; without strides, contiguous.
    ///
    /// - Throws: `.array(.tooLarge)` for a negative extent and for more memory than can be addressed.
    @inlinable
    @inline(__always)
    init(
        rank: Int, shape: UnsafePointer<Int>?, strides: UnsafePointer<Int>?, elementSize: Int
    ) throws(PythonError) {
        var (extents, steps) = (SIMD4<Int>.zero, SIMD4<Int>.zero)
        var bounds = Bounds(elementSize)
        if rank > 0 {
            // SAFETY: the caller's shape and strides have `rank` places, which are read here only.
            guard let shape = unsafe shape else { throw .array(.tooLarge) }
            for axis in (0..<rank).reversed() {
                let stride = unsafe strides?[axis] ?? bounds.next
                bounds.add(unsafe shape[axis], stride)
                if rank <= ArrayLayout.nearRank {
                    extents[axis] = unsafe shape[axis]
                    steps[axis] = stride
                }
            }
        }
        guard bounds.areValid else { throw .array(.tooLarge) }
        self.rank = rank
        self.extents = extents
        self.steps = steps
        far = unsafe rank <= ArrayLayout.nearRank ? nil : ArrayLayout.far(rank, shape, strides, elementSize)
        count = bounds.count
        isContiguous = bounds.isContiguous || bounds.count == 0
        lowest = bounds.count == 0 ? 0 : bounds.lowest
        highest = bounds.count == 0 ? 0 : bounds.highest
    }

    @usableFromInline
    static func far(
        _ rank: Int, _ shape: UnsafePointer<Int>?, _ strides: UnsafePointer<Int>?, _ elementSize: Int
    ) -> [Int] {
        // SAFETY: as in init.
        let extents = unsafe Array(UnsafeBufferPointer(start: shape, count: rank))
        if let strides = unsafe strides { return unsafe extents + UnsafeBufferPointer(start: strides, count: rank) }
        var next = elementSize
        var contiguous: [Int] = []
        for extent in extents.reversed() {
            contiguous.append(next)
            next &*= extent
        }
        return extents + contiguous.reversed()
    }
}

extension ArrayLayout {
    /// The extents of the axes.
    public var shape: [Int] { (0..<rank).map { extent($0) } }

    /// How many bytes the next element along an axis is away.
    public var byteStrides: [Int] { (0..<rank).map { byteStride($0) } }

    /// How many elements there are along an axis.
    @inlinable
    @inline(__always)
    public func extent(_ axis: Int) -> Int {
        precondition(UInt(bitPattern: axis) < UInt(bitPattern: rank), "no such axis")
        if let far { return far[axis] }
        return extents[axis]
    }

    /// How many bytes the next element along an axis is away; 0 and less occur.
    @inlinable
    @inline(__always)
    public func byteStride(_ axis: Int) -> Int {
        precondition(UInt(bitPattern: axis) < UInt(bitPattern: rank), "no such axis")
        if let far { return far[rank + axis] }
        return steps[axis]
    }

    /// The bytes from the first element to the one at `index` along `axis`.
    @inlinable
    @inline(__always)
    func offset(_ axis: Int, _ index: Int) -> Int {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: extent(axis)), "index out of range")
        // No overflow: the offsets of all valid indices have been added up when this was made.
        return index &* byteStride(axis)
    }

    @inlinable
    @inline(__always)
    func requireRank(_ wanted: Int) {
        precondition(rank == wanted, "as many indices as the array has axes")
    }

    /// Whether each element begins at a multiple of `alignment`.
    @inlinable
    @inline(__always)
    func isAligned(to alignment: Int, from start: UnsafeRawPointer?) -> Bool {
        var bits = UInt(bitPattern: start)
        for axis in 0..<rank where extent(axis) > 1 { bits |= UInt(bitPattern: byteStride(axis)) }
        return count == 0 || bits & UInt(bitPattern: alignment - 1) == 0
    }
}
