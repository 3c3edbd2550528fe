/// Which bytes a view may touch: runs of the same length at equal distances, between two addresses.
///
/// It holds all bytes of the view and maybe some more.
@frozen
@usableFromInline
struct MemoryFootprint: Sendable {
    /// The first byte.
    @usableFromInline let lower: UInt
    /// One behind the last.
    @usableFromInline let upper: UInt
    /// How many bytes lie together.
    @usableFromInline let run: UInt
    /// How far apart runs begin, or a divisor of it; 0 for a single run.
    @usableFromInline let period: UInt

    @inlinable
    @inline(__always)
    init(of layout: borrowing ArrayLayout, elementSize: Int, at start: UnsafeMutableRawPointer?) {
        let first = UInt(bitPattern: start)
        lower = first &+ UInt(bitPattern: layout.lowest)
        upper = first &+ UInt(bitPattern: layout.highest)
        if layout.isContiguous {
            run = upper &- lower
            period = 0
        } else {
            (run, period) = MemoryFootprint.grid(of: layout, elementSize: elementSize)
        }
    }

    /// No bytes, in a place of a table that is free; `next` is another one.
    init(freeBefore next: UInt) {
        (lower, upper, run, period) = (0, 0, next, 0)
    }

    /// Joins axes into runs while they go on from each other, from the innermost one; the others spread the runs.
    @usableFromInline
    static func grid(of layout: borrowing ArrayLayout, elementSize: Int) -> (run: UInt, period: UInt) {
        let axes = (0..<layout.rank).filter { layout.extent($0) > 1 }
            .map { (extent: UInt(layout.extent($0)), stride: layout.byteStride($0).magnitude) }
            .sorted { $0.stride < $1.stride }
        var run = UInt(elementSize)
        var period: UInt = 0
        for axis in axes {
            if period == 0, axis.stride == run {
                run *= axis.extent
            } else {
                period = greatestCommonDivisor(period, axis.stride)
            }
        }
        return (run, period)
    }

    /// Whether some byte may be in both.
    @inlinable
    func mayOverlap(_ other: MemoryFootprint) -> Bool {
        guard lower < other.upper, other.lower < upper else { return false }
        return !isInterleaved(with: other)
    }

    /// Whether the runs of each lie in the gaps of the other: every other element, or different columns.
    @usableFromInline
    func isInterleaved(with other: MemoryFootprint) -> Bool {
        // Each run of one begins at the same place of a common period, wherever it lies: counted from this one's.
        let common = MemoryFootprint.greatestCommonDivisor(period, other.period)
        guard common > 0 else { return false }
        let ahead =
            other.lower >= lower
            ? (other.lower - lower) % common
            : (common - (lower - other.lower) % common) % common
        return ahead >= run && common - ahead >= other.run
    }

    private static func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
        var (first, second) = (first, second)
        while second != 0 { (first, second) = (second, first % second) }
        return first
    }
}

extension ArrayLayout {
    /// Whether no two indices may share a byte, as far as strides tell: each axis steps over all that lies within it.
    ///
    /// Some layouts that share nothing fail too, such as strides of 2 and 3 elements; NumPy's own operations make none.
    @usableFromInline
    func isWithoutOverlap(elementSize: Int) -> Bool {
        if count <= 1 || isContiguous { return true }
        let axes = (0..<rank).filter { extent($0) > 1 }.sorted { byteStride($0).magnitude < byteStride($1).magnitude }
        var inside = UInt(elementSize)
        for axis in axes {
            let stride = byteStride(axis).magnitude
            if stride < inside { return false }
            inside += UInt(extent(axis) - 1) * stride
        }
        return true
    }
}
