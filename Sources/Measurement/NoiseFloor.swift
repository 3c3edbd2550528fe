/// The relative difference below which two identical arms cannot be told apart (A/A).
///
/// Both arms ran the same code, paired by block. Their labels are exchanged at random, and the statistic is
/// |median(A) / median(B) − 1|. The floor is the largest of three figures: the quantile over exchanges pair by pair, the
/// same over exchanges of whole processes (which keep an advantage that one arm has throughout a process, such as
/// luckier pages), and the difference as observed. It holds for comparisons of as many blocks as went in.
///
/// The test is exact for exchangeable pairs: Good, "Permutation Tests", 2000, ch. 3. Costs about 10 ms for 300 pairs.
package struct NoiseFloor: Sendable {
    /// One block's figures of the two identical arms, in any unit, above zero.
    package struct Pair: Equatable, Sendable {
        package var first: Double
        package var second: Double

        package init(_ first: Double, _ second: Double) {
            self.first = first
            self.second = second
        }
    }

    /// The quantile of the permutations that is the floor. The promise is that at least 95 of 100 new splits stay below
    /// it; a 95 % quantile keeps that only in 62 of 100 trials, this one in 99 (binomial), with 2000 permutations'
    /// own error covered.
    package static let level = 0.985

    /// The floor, e.g. 0.004 for 0.4 %.
    package let relativeDifference: Double
    /// median(first) / median(second) − 1 as measured; its sign says nothing.
    package let observedDifference: Double
    private let pairs: ClusteredSamples<Pair>

    package init(pairs: ClusteredSamples<Pair>, permutations: Int = 2000, seed: UInt64) {
        precondition(permutations >= 1000, "fewer than 1000 permutations do not settle the quantile")
        precondition(
            pairs.processes.allSatisfy { $0.allSatisfy { $0.first > 0 && $0.second > 0 } },
            "relative differences need figures above zero")
        self.pairs = pairs
        var split = PairSplit(pairs, seed: seed)
        observedDifference = split.difference()
        let byPair = (0..<permutations).map { _ in
            split.exchangePairs()
            return abs(split.difference())
        }
        let byProcess = (0..<permutations).map { _ in
            split.exchangeProcesses()
            return abs(split.difference())
        }
        relativeDifference = max(
            Quantiles.quantile(byPair, Self.level),
            Quantiles.quantile(byProcess, Self.level),
            abs(observedDifference))
    }

    /// How many of so many new random splits of the pairs stay at or below the floor: the floor's own test.
    package func splits(count: Int, seed: UInt64) -> Int {
        var split = PairSplit(pairs, seed: seed)
        return (0..<count).count { _ in
            split.exchangePairs()
            return abs(split.difference()) <= relativeDifference
        }
    }

    /// Whether a ratio of two arms' medians lies above the floor, in either direction.
    package func isExceeded(byRatio ratio: Double) -> Bool { abs(ratio - 1) > relativeDifference }
}
