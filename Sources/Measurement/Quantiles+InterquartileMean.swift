extension Quantiles {
    /// The mean of the middle half: as blind to outliers as the quartiles, and not bound to the clock's steps as a median
    /// is. Also called the midmean (Tukey, "Exploratory Data Analysis", 1977).
    ///
    /// Values at the ends of the middle half count by the part of them that lies in it. Costs a sort.
    package static func interquartileMean(_ values: [Double]) -> Double {
        precondition(!values.isEmpty, "an empty sample has no mean")
        let sorted = values.sorted()
        let quarter = Double(sorted.count) / 4
        var sum = 0.0
        for (rank, value) in sorted.enumerated() {
            let overlap = min(Double(rank + 1), 3 * quarter) - max(Double(rank), quarter)
            if overlap > 0 { sum += overlap * value }
        }
        return sum / (2 * quarter)
    }
}
