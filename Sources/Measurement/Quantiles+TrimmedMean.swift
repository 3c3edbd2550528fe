extension Quantiles {
    /// The mean without the lowest and the highest tenth: blind to the few calls that an interrupt hits, and not bound to
    /// the clock's steps.
    ///
    /// A clock that moves in steps of 10 ns shows a tier of 14 ns as 10 in some calls and 20 in others. Only their mean
    /// tells; a median or a mean of the middle half leans towards the commoner of the two. Trimming: Tukey, "The Future
    /// of Data Analysis", 1962. Values at the ends count by the part of them that is not trimmed. Costs a sort.
    package static func trimmedMean(_ values: [Double]) -> Double {
        precondition(!values.isEmpty, "an empty sample has no mean")
        let sorted = values.sorted()
        let (low, high) = (Double(sorted.count) * trimmed, Double(sorted.count) * (1 - trimmed))
        var sum = 0.0
        for (rank, value) in sorted.enumerated() {
            let overlap = min(Double(rank + 1), high) - max(Double(rank), low)
            if overlap > 0 { sum += overlap * value }
        }
        return sum / (high - low)
    }

    /// What is left out at each end, far more than the share of calls that a timer's interrupt hits.
    private static let trimmed = 0.1
}
