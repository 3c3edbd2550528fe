/// Medians of many resamples of the same values: they are sorted once, each resample counts how often each rank came.
///
/// Costs O(n) a resample, without selection or copies of values.
struct RankedMedian {
    private let sorted: [Double]
    /// By position in the values as given.
    private let ranks: [Int]
    private var counts: [Int]

    init(_ values: [Double]) {
        precondition(values.allSatisfy { !$0.isNaN }, "a sample with NaN has no median")
        let order = values.indices.sorted { values[$0] < values[$1] }
        sorted = order.map { values[$0] }
        var ranks = [Int](repeating: 0, count: values.count)
        for (rank, position) in order.enumerated() { ranks[position] = rank }
        self.ranks = ranks
        counts = [Int](repeating: 0, count: values.count)
    }

    /// As `Quantiles.median` of the values at those positions.
    mutating func median(at positions: [Int]) -> Double {
        for index in counts.indices { counts[index] = 0 }
        for position in positions { counts[ranks[position]] += 1 }
        let upper = positions.count / 2
        var rank = 0
        var seen = counts[0]
        while positions.count.isMultiple(of: 2) ? seen < upper : seen <= upper {
            rank += 1
            seen += counts[rank]
        }
        let low = sorted[rank]
        if seen > upper { return low }
        repeat { rank += 1 } while counts[rank] == 0
        return Quantiles.midpoint(low, sorted[rank])
    }
}
