/// Order statistics of samples.
///
/// Quantiles follow definition 7 of Hyndman & Fan, "Sample Quantiles in Statistical Packages", 1996: linear
/// interpolation at rank p(n − 1), as in NumPy and R. Infinities are allowed, NaN and empty samples are programmer
/// errors. Medians cost O(n) by selection.
package enum Quantiles {
    /// Times the median absolute deviation: the standard deviation of normal data, 1 / Φ⁻¹(3/4).
    package static let normalConsistency = 1.482602218505602

    package static func median(_ values: [Double]) -> Double {
        var scratch = values
        return median(reordering: &scratch)
    }

    /// The median without a copy; the elements are left in another order.
    package static func median(reordering values: inout [Double]) -> Double {
        requireNumbers(values)
        let upper = values.count / 2
        select(upper, in: &values)
        if !values.count.isMultiple(of: 2) { return values[upper] }
        var lower = values[0]
        for index in 1..<upper where values[index] > lower { lower = values[index] }
        return midpoint(lower, values[upper])
    }

    package static func quantile(_ values: [Double], _ probability: Double) -> Double {
        quantile(sorted: values.sorted(), probability)
    }

    /// For several quantiles of one sample: the caller sorts it once.
    package static func quantile(sorted values: [Double], _ probability: Double) -> Double {
        requireNumbers(values)
        precondition(0 <= probability && probability <= 1, "a probability lies in 0...1")
        let rank = probability * Double(values.count - 1)
        let below = Int(rank)
        let above = min(below + 1, values.count - 1)
        return between(values[below], values[above], rank - Double(below))
    }

    /// The median distance from the median, not scaled: see `normalConsistency`.
    package static func medianAbsoluteDeviation(_ values: [Double]) -> Double {
        let center = median(values)
        var distances = values.map { $0 == center ? 0 : abs($0 - center) }
        return median(reordering: &distances)
    }

    static func midpoint(_ low: Double, _ high: Double) -> Double { between(low, high, 0.5) }

    /// Also right for infinities, where `low + fraction * (high - low)` is NaN.
    private static func between(_ low: Double, _ high: Double, _ fraction: Double) -> Double {
        if low == high || fraction == 0 { return low }
        if low.isInfinite && high.isInfinite { return fraction < 0.5 ? low : high }
        if low.isInfinite { return low }
        return low + fraction * (high - low)
    }

    private static func requireNumbers(_ values: [Double]) {
        precondition(!values.isEmpty, "an empty sample has no quantiles")
        var numbers = true
        for value in values { numbers = numbers && value == value }
        precondition(numbers, "a sample with NaN has no quantiles")
    }

    /// Puts the element of that rank in its place, the smaller ones before it: Hoare's FIND (CACM 1961), the pivot
    /// being the median of three.
    private static func select(_ rank: Int, in values: inout [Double]) {
        var left = 0
        var right = values.count - 1
        while left < right {
            let pivot = medianOfThree(values[left], values[(left + right) / 2], values[right])
            var low = left
            var high = right
            while low <= high {
                while values[low] < pivot { low += 1 }
                while values[high] > pivot { high -= 1 }
                if low <= high {
                    values.swapAt(low, high)
                    low += 1
                    high -= 1
                }
            }
            if rank <= high {
                right = high
            } else if rank >= low {
                left = low
            } else {
                return
            }
        }
    }

    private static func medianOfThree(_ a: Double, _ b: Double, _ c: Double) -> Double {
        max(min(a, b), min(max(a, b), c))
    }
}
