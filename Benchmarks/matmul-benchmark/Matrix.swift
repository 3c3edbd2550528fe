internal import Glibc
internal import Matmul
internal import Measurement

/// A dense matrix of either type in memory of its own: page-aligned, and touched before anything is timed.
///
/// From 4 MiB on it asks for large pages, as NumPy does for its arrays: both sides read what `np.dot` would read.
@safe final class Matrix {
    private static let largeBytes = 1 << 22

    let element: PeakLoop.Element
    let count: Int
    let start: UnsafeMutableRawPointer

    init(elements count: Int, of element: PeakLoop.Element) {
        self.element = element
        self.count = count
        // SAFETY: freed by deinit alone. What is never written is zero.
        let bytes = count * element.size
        unsafe start = .allocate(byteCount: max(1, bytes), alignment: Int(getpagesize()))
        if bytes >= Matrix.largeBytes { unsafe madvise(start, bytes, MADV_HUGEPAGE) }
        unsafe memset(start, 0, bytes)
    }

    deinit {
        // SAFETY: allocated by init, and handed out to calls that are over.
        unsafe start.deallocate()
    }

    /// Random elements, evenly in [-1, 1), with all bits of the significand in use.
    func fill(seed: UInt64) {
        switch element {
        case .float64: fill(Double.self, seed)
        case .float32: fill(Float.self, seed)
        }
    }

    private func fill<Scalar: BinaryFloatingPoint>(_: Scalar.Type, _ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let bits = UInt64(Scalar.significandBitCount)
        let step = Scalar(sign: .plus, exponent: 1 - Scalar.Exponent(bits), significand: 1)
        // SAFETY: the memory has room for so many elements of this type.
        let elements = unsafe start.bindMemory(to: Scalar.self, capacity: count)
        for index in 0..<count { unsafe elements[index] = Scalar(generator.next() >> (64 - bits)) * step - 1 }
    }

    /// Makes every element a NaN, which no product leaves in place.
    func spoil() {
        // SAFETY: all bits set is a NaN of either type.
        unsafe memset(start, 0xFF, count * element.size)
    }

    func copy(_ other: Matrix) {
        precondition(count == other.count && element == other.element, "matrices of one shape and type")
        // SAFETY: both have so many bytes.
        unsafe start.copyMemory(from: other.start, byteCount: count * element.size)
    }

    /// The Frobenius norm of the difference over that of `reference`.
    func relativeError(_ reference: Matrix) -> Double {
        switch element {
        case .float64: relativeError(Double.self, reference)
        case .float32: relativeError(Float.self, reference)
        }
    }

    private func relativeError<Scalar: BinaryFloatingPoint>(_: Scalar.Type, _ reference: Matrix) -> Double {
        precondition(count == reference.count && element == reference.element, "matrices of one shape and type")
        // SAFETY: both hold so many elements of this type.
        let ours = unsafe start.assumingMemoryBound(to: Scalar.self)
        let theirs = unsafe reference.start.assumingMemoryBound(to: Scalar.self)
        var difference = 0.0
        var size = 0.0
        for index in 0..<count {
            let expected = unsafe Double(theirs[index])
            let error = unsafe Double(ours[index]) - expected
            difference += error * error
            size += expected * expected
        }
        return (difference / size).squareRoot()
    }
}
