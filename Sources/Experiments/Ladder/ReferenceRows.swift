/// Rows of the product A·B to far better than float64's precision allows a plain sum, to hold results against.
///
/// Each product is rounded once and the sum is Neumaier's ("Rundungsfehleranalyse einiger Verfahren zur Summation
/// endlicher Summen", 1974): the error is below 3u·Σ|a·b| for any length, where a plain sum of n terms may lose n·u of it.
/// This is code of its own: what it judges includes this package's own kernels. Costs some 1.5 ns an element of B and row.
struct ReferenceRows {
    /// Row after row.
    let values: [Double]
    /// Σ|a·b| of each element, in the same order: the scale of what rounding may do to it.
    let magnitudes: [Double]
    let columns: Int

    /// - Parameters:
    ///   - rows: of A, each as long as B has rows.
    ///   - b: B, row-major, with `columns` columns.
    init(_ rows: [[Double]], times b: UnsafeBufferPointer<Double>, columns: Int) {
        var values: [Double] = []
        var magnitudes: [Double] = []
        for row in rows {
            var sums = [Double](repeating: 0, count: columns)
            var lost = sums
            var sizes = sums
            for (k, factor) in row.enumerated() {
                let line = unsafe UnsafeBufferPointer(rebasing: b[k * columns..<(k + 1) * columns])
                unsafe Self.add(factor, times: line, &sums, &lost, &sizes)
            }
            values += zip(sums, lost).map { $0 + $1 }
            magnitudes += sizes
        }
        self.values = values
        self.magnitudes = magnitudes
        self.columns = columns
    }

    /// Adds `factor * line` to the sums. Both cases of Neumaier's step are computed and one is chosen, which the compiler
    /// turns into vector instructions.
    private static func add(
        _ factor: Double, times line: UnsafeBufferPointer<Double>, _ sums: inout [Double], _ lost: inout [Double],
        _ sizes: inout [Double]
    ) {
        // SAFETY: the four are of one length, which the loop runs over.
        precondition(sums.count == line.count && lost.count == line.count && sizes.count == line.count)
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            unsafe lost.withUnsafeMutableBufferPointer { lost in
                unsafe sizes.withUnsafeMutableBufferPointer { sizes in
                    for j in 0..<line.count {
                        let product = unsafe factor * line[j]
                        let old = unsafe sums[j]
                        let new = old + product
                        let keepsOld = old.magnitude >= product.magnitude
                        let rest = (keepsOld ? old - new : product - new) + (keepsOld ? product : old)
                        unsafe sums[j] = new
                        unsafe lost[j] += rest
                        unsafe sizes[j] += product.magnitude
                    }
                }
            }
        }
    }
}
