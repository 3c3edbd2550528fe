internal import Matmul

/// How far two right results of one product can be apart.
enum RoundingBound {
    /// Of the Frobenius norm of the difference over that of the product: 4 √k machine epsilons, for sums of k products.
    ///
    /// Rounding errors grow with the square root of the sums' length, in whatever order they are added (Higham and Mary,
    /// "A New Approach to Probabilistic Rounding Error Analysis", SIAM J. Sci. Comput. 41:5, 2019). For random operands
    /// the factor is below 1, and one element of 16 million that is off by its own size exceeds the bound.
    static func relative(inner: Int, _ element: PeakLoop.Element) -> Double {
        4 * Double(inner).squareRoot() * element.epsilon
    }
}
