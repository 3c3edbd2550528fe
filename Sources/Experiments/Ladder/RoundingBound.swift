/// What rounding may do to a sum of n products in float64.
enum RoundingBound {
    /// 2⁻⁵³
    static let unitRoundoff = Double.ulpOfOne / 2

    /// γ_n = n·u / (1 − n·u): a computed sum of n products differs from the exact one by at most γ_n·Σ|a·b|, in whatever
    /// order it is summed, fused or not (Higham, "Accuracy and Stability of Numerical Algorithms", 2002, eq. 3.3).
    static func gamma(_ count: Int) -> Double {
        let error = Double(count) * unitRoundoff
        return error / (1 - error)
    }
}
