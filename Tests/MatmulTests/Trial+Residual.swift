extension Trial {
    /// The largest error of an element of C as a multiple of what rounding allows.
    ///
    /// |C - AB| <= k u / (1 - k u) |A||B| for every order of summation, fused or not (Higham, Accuracy and Stability of
    /// Numerical Algorithms, 2nd edition, equation 3.13). Allowed is k times two units u, which leaves room for the
    /// rounding of the reference. Infinite where a result is not a number.
    // Specialised by name: debug builds see one file at a time.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func worstError() -> Double {
        var worst = 0.0
        let allowed = Scalar(shape.inner) * Scalar.ulpOfOne
        for row in 0..<shape.rows {
            for column in 0..<shape.columns {
                let (exact, magnitude) = reference(row, column)
                let error = abs(result(row, column) - exact)
                guard error > 0 || error.isNaN else { continue }
                worst = max(worst, error.isNaN ? .infinity : Double(error / (allowed * magnitude)))
            }
        }
        return worst
    }

    /// An element of AB as if summed in twice the precision, and the same element of |A||B|.
    ///
    /// Dot2 of Ogita, Rump and Oishi (SIAM J. Sci. Comput. 26:6, 2005, algorithm 5.3).
    private func reference(_ row: Int, _ column: Int) -> (sum: Scalar, magnitude: Scalar) {
        var sum: Scalar = 0
        var lost: Scalar = 0
        var magnitude: Scalar = 0
        for position in 0..<shape.inner {
            // SAFETY: positions within the shape.
            let x = unsafe a.start[shape.a(row, position)]
            let y = unsafe b.start[shape.b(position, column)]
            let product = x * y
            let next = sum + product
            let part = next - sum
            lost += ((sum - (next - part)) + (product - part)) + (-product).addingProduct(x, y)
            sum = next
            magnitude += abs(product)
        }
        return (sum + lost, magnitude)
    }
}
