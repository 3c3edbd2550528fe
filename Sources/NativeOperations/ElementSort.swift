/// A type of numbers with bits that can be sorted in place of them.
package protocol SortableElement: BinaryFloatingPoint, Sendable {
    associatedtype Key: FixedWidthInteger & UnsignedInteger & Sendable

    var bitPattern: Key { get }
    init(bitPattern: Key)

    /// Ascending, in place; no element may be NaN.
    static func sort(_ start: UnsafeMutablePointer<Self>, count: Int, by sort: ElementSort<Self>)
}

/// Sorts float64 or float32, ascending, in place; with memory of its own that is kept from one sort to the next.
///
/// By eight bits at a time from the lowest, least significant digit first (Knuth, TAOCP 3, §5.2.5): no comparison, and no
/// branch that a processor could mistake. A digit that all elements share is passed over, and what is in order already is
/// only read. Few elements are inserted one by one. No element may be NaN.
@safe package final class ElementSort<Element: SortableElement> {
    private static var digitBits: Int { 8 }
    private static var buckets: Int { 1 << digitBits }
    private static var digits: Int { Element.Key.bitWidth / digitBits }
    /// Below it, inserting costs less than counting: the 2 or 4 KiB of a float's counts alone take longer to clear.
    private static var fewest: Int { 48 }

    private let keys: UnsafeMutableBufferPointer<Element.Key>
    private let others: UnsafeMutableBufferPointer<Element.Key>
    private let counts: UnsafeMutableBufferPointer<Int>

    /// For so many elements at most.
    package init(capacity: Int) {
        // SAFETY: written before they are read, and given back when this goes, which alone uses them.
        unsafe keys = .allocate(capacity: capacity)
        unsafe others = .allocate(capacity: capacity)
        unsafe counts = .allocate(capacity: Self.digits * Self.buckets)
    }

    deinit {
        unsafe keys.deallocate()
        unsafe others.deallocate()
        unsafe counts.deallocate()
    }

    /// Compiled for each type below, in this file: a debug build specialises nothing across files.
    @inline(__always)
    fileprivate func sort(_ start: UnsafeMutablePointer<Element>, count: Int) {
        precondition(unsafe count <= keys.count, "more elements than there is room for")
        // SAFETY: the caller vouches for `count` elements; the room was just checked.
        if unsafe isSorted(start, count) { return }
        if count < Self.fewest { return unsafe insert(start, count) }
        unsafe sortByDigits(start, count)
    }

    @inline(__always)
    private func isSorted(_ start: UnsafeMutablePointer<Element>, _ count: Int) -> Bool {
        var index = 1
        // SAFETY: as in `sort`.
        while index < count, unsafe start[index - 1] <= start[index] { index += 1 }
        return index >= count
    }

    @inline(__always)
    private func insert(_ start: UnsafeMutablePointer<Element>, _ count: Int) {
        for index in 1..<count {
            // SAFETY: as in `sort`.
            let element = unsafe start[index]
            var place = index
            while place > 0, unsafe element < start[place - 1] {
                unsafe start[place] = start[place - 1]
                place -= 1
            }
            unsafe start[place] = element
        }
    }

    @inline(__always)
    private func sortByDigits(_ start: UnsafeMutablePointer<Element>, _ count: Int) {
        let mask = Element.Key(Self.buckets - 1)
        // SAFETY: a digit is below the number of buckets; sums of counts are below the number of elements.
        unsafe counts.update(repeating: 0)
        for index in 0..<count {
            let key = Self.key(unsafe start[index].bitPattern)
            unsafe keys[index] = key
            for digit in 0..<Self.digits {
                unsafe counts[digit * Self.buckets + Int(key >> Element.Key(digit * Self.digitBits) & mask)] += 1
            }
        }
        var (source, target) = unsafe (keys, others)
        for digit in 0..<Self.digits {
            let shift = Element.Key(digit * Self.digitBits)
            let row = unsafe counts.baseAddress.unsafelyUnwrapped + digit * Self.buckets
            if unsafe row[Int(source[0] >> shift & mask)] == count { continue }
            var sum = 0
            for bucket in 0..<Self.buckets {
                let own = unsafe row[bucket]
                unsafe row[bucket] = sum
                sum += own
            }
            for index in 0..<count {
                let key = unsafe source[index]
                let bucket = Int(key >> shift & mask)
                unsafe target[row[bucket]] = key
                unsafe row[bucket] += 1
            }
            unsafe swap(&source, &target)
        }
        for index in 0..<count { unsafe start[index] = Element(bitPattern: Self.bits(source[index])) }
    }
}

/// Bits of IEEE numbers that compare, as unsigned integers, like the numbers themselves: all bits of negative numbers are
/// turned over, of others the sign alone. −0 comes before 0. Source: M. Herf, "Radix Tricks", 2001.
extension ElementSort {
    private static var sign: Element.Key { 1 << (Element.Key.bitWidth - 1) }

    @inline(__always)
    private static func key(_ bits: Element.Key) -> Element.Key { bits & sign == 0 ? bits | sign : ~bits }

    @inline(__always)
    private static func bits(_ key: Element.Key) -> Element.Key { key & sign == 0 ? ~key : key & ~sign }
}

// SAFETY: in both, the caller vouches for the elements.

extension Double: SortableElement {
    package static func sort(_ start: UnsafeMutablePointer<Double>, count: Int, by sort: ElementSort<Double>) {
        unsafe sort.sort(start, count: count)
    }
}

extension Float: SortableElement {
    package static func sort(_ start: UnsafeMutablePointer<Float>, count: Int, by sort: ElementSort<Float>) {
        unsafe sort.sort(start, count: count)
    }
}
