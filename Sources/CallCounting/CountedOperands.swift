internal import CallStubs

/// What the calls of one site worked on.
package struct CountedOperands: Equatable, Sendable {
    /// Calls with a NumPy array among their first operands; with none, but a list or tuple for the first; with a number.
    package var arrays = 0
    package var lists = 0
    package var scalars = 0
    /// Of each call's largest array, its list or its number, summed.
    package var elements = 0.0
    /// Bin 0 has calls without an element, bin n those with 2^(n-1) to 2^n - 1.
    package var bins: [Int] = []
    /// Of the last call with an array: NumPy's name of its element type, and the shapes of two operands at most.
    package var dtype: String?
    package var shapes: [[Int]] = []

    package init() {}

    /// The geometric middle of the bin in which the median call lies; the mean where all calls lie in one bin, which is
    /// exact where they are all alike.
    package var medianElements: Double {
        let calls = bins.reduce(0, +)
        if calls > 0, bins.contains(calls) { return elements / Double(calls) }
        var rest = calls / 2
        for (bin, count) in bins.enumerated() {
            if rest < count { return Self.middle(ofBin: bin) }
            rest -= count
        }
        return 0
    }

    /// Of 2^(n-1) and 2^n - 1, which are one number in bin 1.
    private static func middle(ofBin bin: Int) -> Double {
        guard bin > 0 else { return 0 }
        let low = Double(1 << (bin - 1))
        return (low * (2 * low - 1)).squareRoot()
    }

    mutating func add(_ other: CountedOperands) {
        arrays += other.arrays
        lists += other.lists
        scalars += other.scalars
        elements += other.elements
        if bins.count < other.bins.count { bins += Array(repeating: 0, count: other.bins.count - bins.count) }
        for (bin, count) in other.bins.enumerated() { bins[bin] += count }
        guard !other.shapes.isEmpty else { return }
        dtype = other.dtype
        shapes = other.shapes
    }
}

extension CountedOperands {
    init(_ site: CallSite) {
        arrays = Int(clamping: site.arrays)
        lists = Int(clamping: site.lists)
        scalars = Int(clamping: site.scalars)
        elements = site.elements
        // SAFETY: a fixed array of C's, which Swift has as a tuple of equal members.
        bins = unsafe withUnsafeBytes(of: site.bins) { unsafe $0.bindMemory(to: UInt32.self).map(Int.init) }
        guard site.arrays > 0 else { return }
        dtype = Self.dtypes[UInt8(bitPattern: site.dtype)]
        shapes = [site.shapes.0, site.shapes.1].prefix(Int(site.shape_count)).map(Self.sizes)
    }

    private static func sizes(_ shape: CallShape) -> [Int] {
        let sizes = [shape.shape.0, shape.shape.1, shape.shape.2, shape.shape.3]
        return sizes.prefix(Int(max(shape.rank, 0))).map { Int($0) }
    }

    /// By NumPy's characters, on 64-bit Linux (numpy.org/doc/stable/reference/arrays.scalars.html).
    private static let dtypes: [UInt8: String] = Dictionary(
        uniqueKeysWithValues: [
            ("?", "bool"), ("b", "int8"), ("B", "uint8"), ("h", "int16"), ("H", "uint16"), ("i", "int32"),
            ("I", "uint32"), ("l", "int64"), ("L", "uint64"), ("q", "int64"), ("Q", "uint64"), ("e", "float16"),
            ("f", "float32"), ("d", "float64"), ("g", "float128"), ("F", "complex64"), ("D", "complex128"),
            ("G", "complex256"), ("O", "object"), ("S", "bytes"), ("U", "str"), ("T", "str"), ("V", "void"),
            ("M", "datetime64"), ("m", "timedelta64"),
        ].map { (Character($0.0).asciiValue ?? 0, $0.1) })
}
