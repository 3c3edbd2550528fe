import Glibc

/// Memory between two pages that may not be touched: a read or write beyond it ends the process.
///
/// The elements lie against the page after them, or against the page before them; `Double` needs 8 bytes of alignment,
/// so that both are exact to the byte.
@safe final class GuardedBuffer<Scalar: BinaryFloatingPoint> {
    enum Side: CaseIterable {
        case before
        case after
    }

    let count: Int
    let start: UnsafeMutablePointer<Scalar>
    private let mapping: UnsafeMutableRawPointer
    private let mappedBytes: Int

    /// Every element is `value`.
    init(count: Int, against side: Side, repeating value: Scalar) {
        let page = Int(getpagesize())
        let bytes = count * MemoryLayout<Scalar>.stride
        let usable = max(1, (bytes + page - 1) / page) * page
        // SAFETY: the mapping is this object's until its deinit; the pages between the two guards hold `count` elements.
        let mapping = unsafe mmap(
            nil, usable + 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let mapping = unsafe mapping, unsafe mapping != MAP_FAILED else {
            fatalError("mmap refused \(usable + 2 * page) bytes")
        }
        unsafe mprotect(mapping, page, PROT_NONE)
        unsafe mprotect(mapping + page + usable, page, PROT_NONE)
        let offset = side == .before ? 0 : usable - bytes
        unsafe start = (mapping + page + offset).bindMemory(to: Scalar.self, capacity: count)
        unsafe start.initialize(repeating: value, count: count)
        unsafe self.mapping = mapping
        mappedBytes = usable + 2 * page
        self.count = count
    }

    deinit {
        // SAFETY: nobody keeps `start` longer than the object.
        unsafe munmap(mapping, mappedBytes)
    }

    var elements: UnsafeMutableBufferPointer<Scalar> {
        unsafe UnsafeMutableBufferPointer(start: start, count: count)
    }
}
