/// What native code takes for a round of the loop that Python is timed with: the innermost loop's body of a plain product
/// of matrices.
///
/// It is no rung of the ladder: their modules have compiler flags of their own, which a product for other packages does
/// without.
package enum NativeRound {
    /// Of matrices that fit into the caches.
    private static let size = 200
    private static let repeats = 9

    /// Measured anew each time, which takes a tenth of a second: the median of some.
    package static var nanoseconds: Double {
        let a = [Double](repeating: 1.5, count: size * size)
        let b = a
        var c = [Double](repeating: 0, count: size * size)
        let clock = ContinuousClock()
        let times = (0..<repeats).map { _ in clock.measure { multiply(a, b, into: &c) } }
        return times.sorted()[repeats / 2] / .nanoseconds(1) / Double(size * size * size)
    }

    /// With `while`, since a range's iterator is a call for each round where a program that depends on this package is
    /// built for debugging.
    @inline(never)
    private static func multiply(_ a: [Double], _ b: [Double], into c: inout [Double]) {
        unsafe a.withUnsafeBufferPointer { a in
            unsafe b.withUnsafeBufferPointer { b in
                unsafe c.withUnsafeMutableBufferPointer { c in
                    guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
                    var i = 0
                    while i < size {
                        var j = 0
                        while j < size {
                            var (sum, k) = (0.0, 0)
                            while k < size {
                                // SAFETY: each holds size x size numbers, and i, j and k are below size.
                                unsafe sum += a[i &* size &+ k] * b[k &* size &+ j]
                                k &+= 1
                            }
                            unsafe c[i &* size &+ j] = sum
                            j &+= 1
                        }
                        i &+= 1
                    }
                }
            }
        }
    }
}
