internal import MatmulLadder

/// What Swift's own product takes where NumPy's BLAS takes another time.
struct NativeProduct {
    private let size: Int
    private let a: [Double]
    private let b: [Double]
    private let clock = ContinuousClock()

    private static let repeats = 9

    /// Matrices of `size` x `size`, at least 1.
    init(size: Int) {
        self.size = size
        a = [Double](repeating: 1.5, count: size * size)
        b = a
    }

    /// Nanoseconds of a product on one thread: the median of some.
    var nanoseconds: Double {
        var c = [Double](repeating: 0, count: size * size)
        var times: [Duration] = []
        unsafe a.withUnsafeBufferPointer { a in
            unsafe b.withUnsafeBufferPointer { b in
                unsafe c.withUnsafeMutableBufferPointer { c in
                    guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
                    // SAFETY: each holds size x size numbers, and outlives the rung, which is used in here only.
                    let prepared = SwiftRung.packed.prepare(unsafe Problem(rows: size, size: size, a: a, b: b, c: c))
                    for _ in 0..<Self.repeats { times.append(clock.measure { prepared.multiply(1) {} }) }
                }
            }
        }
        return times.sorted()[Self.repeats / 2] / .nanoseconds(1)
    }
}
