internal import Glibc

/// Where a share that falls with size crosses a level.
///
/// Glue is nearly constant and the work grows as a power of the size, so that the share is nearly a power of it too:
/// straight between neighbours where both axes are logarithmic.
package enum LogLogInterpolation {
    package enum Crossing: Equatable, Sendable {
        /// At or below the level at the smallest size already.
        case belowSmallest(Double)
        /// Above it at the largest size still: not extrapolated.
        case aboveLargest(Double)
        case at(Double)
    }

    /// The first size at which the share is at or below the level.
    ///
    /// Shares that rise somewhere by noise are made to fall first: see `nonIncreasing`. A corrected share may be zero or
    /// negative; next to such a point the share itself is interpolated, since it has no logarithm.
    package static func crossing(sizes: [Double], shares: [Double], level: Double) -> Crossing {
        precondition(!sizes.isEmpty && sizes.count == shares.count, "each size needs its share")
        precondition(sizes[0] > 0 && zip(sizes, sizes.dropFirst()).allSatisfy(<), "sizes must rise from above zero")
        precondition(level > 0, "the logarithm needs a level above zero")
        let falling = nonIncreasing(shares)
        guard let after = falling.firstIndex(where: { $0 <= level }) else {
            return .aboveLargest(sizes[sizes.count - 1])
        }
        if after == 0 { return .belowSmallest(sizes[0]) }
        let (above, below) = (falling[after - 1], falling[after])
        let fraction =
            below > 0 ? log(above / level) / log(above / below) : (above - level) / (above - below)
        let (left, right) = (sizes[after - 1], sizes[after])
        return .at(fraction == 1 ? right : left * exp(fraction * log(right / left)))
    }

    /// The nearest sequence, in least squares, that never rises: pool adjacent violators.
    ///
    /// Source: Ayer, Brunk, Ewing, Reid & Silverman, "An Empirical Distribution Function for Sampling with Incomplete
    /// Information", 1955. Equal weights. Costs O(n).
    package static func nonIncreasing(_ values: [Double]) -> [Double] {
        precondition(values.allSatisfy { !$0.isNaN }, "NaN has no place in an order")
        var pools: [(mean: Double, count: Int)] = []
        for value in values {
            var pool = (mean: value, count: 1)
            while let last = pools.last, last.mean < pool.mean {
                pools.removeLast()
                let count = last.count + pool.count
                let sum = last.mean * Double(last.count) + pool.mean * Double(pool.count)
                pool = (mean: sum / Double(count), count: count)
            }
            pools.append(pool)
        }
        return pools.flatMap { Array(repeating: $0.mean, count: $0.count) }
    }
}
