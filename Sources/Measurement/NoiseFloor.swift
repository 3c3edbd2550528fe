/// The relative difference below which two identical arms cannot be told apart (A/A).
///
/// Both arms ran the same code, paired by block. Their labels are exchanged at random in each pair, and the statistic is
/// the distance from 1 of the ratio that is claimed elsewhere: see `Statistic`. Its quantile over the permutations is
/// exact for exchangeable pairs (Good, "Permutation Tests", 2000). Where one arm has an advantage throughout a
/// process, such as luckier pages, pairs are not exchangeable, and the floor rises: see `processFloor`. It is never
/// below the difference as observed. It holds for comparisons of as many blocks and processes as went in. In
/// simulations of drift, heavy tails, two modes and lucky processes, 93-98 % of further identical runs stayed below it.
///
/// Costs about 25 ms for 300 pairs.
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

    /// What is claimed of two arms, and so what the floor is of.
    package enum Statistic: Sendable {
        /// median(A) / median(B).
        case ratioOfMedians
        /// The median over blocks of A / B: steadier where the machine drifts, since both arms of a block drift alike.
        case medianOfRatios
    }

    /// The quantile of the permutations that is the floor. The promise is that at least 95 of 100 new splits stay below
    /// it; a 95 % quantile keeps that only in 62 of 100 trials, this one in 99 (binomial), with 2000 permutations'
    /// own error covered.
    package static let level = 0.985

    /// A variance good to 10 % is enough to tell pairs from processes.
    private static let withinPermutations = 200

    /// The floor, e.g. 0.004 for 0.4 %.
    package let relativeDifference: Double
    /// The ratio as measured, less 1; its sign says nothing.
    package let observedDifference: Double
    package let statistic: Statistic
    private let pairs: ClusteredSamples<Pair>

    package init(
        pairs: ClusteredSamples<Pair>, of statistic: Statistic = .ratioOfMedians, permutations: Int = 2000, seed: UInt64
    ) {
        precondition(permutations >= 1000, "fewer than 1000 permutations do not settle the quantile")
        precondition(
            pairs.processes.allSatisfy { $0.allSatisfy { $0.first > 0 && $0.second > 0 } },
            "relative differences need figures above zero")
        self.pairs = pairs
        self.statistic = statistic
        var split = PairSplit(pairs, of: statistic, seed: seed)
        observedDifference = split.difference()
        let differences = (0..<permutations).map { _ in
            split.exchangePairs()
            return abs(split.difference())
        }
        // The two sources of difference are independent, hence the root of the sum of squares.
        let pairFloor = Quantiles.quantile(differences, Self.level)
        let processFloor = Self.processFloor(pairs, of: statistic, seed: seed)
        relativeDifference = max(
            (pairFloor * pairFloor + processFloor * processFloor).squareRoot(), abs(observedDifference))
    }

    /// What advantages that last a whole process add: t s / √P, t being Student's for P degrees of freedom, because the
    /// mean advantage of identical arms is known to be zero. s² is the processes' mean squared difference, less what
    /// exchanging their pairs explains. Zero for a single process, which cannot tell.
    private static func processFloor(_ pairs: ClusteredSamples<Pair>, of statistic: Statistic, seed: UInt64) -> Double {
        let processes = pairs.processes.count
        guard processes > 1 else { return 0 }
        var excess = 0.0
        for blocks in pairs.processes {
            var split = PairSplit(ClusteredSamples(processes: [blocks]), of: statistic, seed: seed)
            let seen = split.difference()
            let explained = (0..<withinPermutations).reduce(0) { sum, _ in
                split.exchangePairs()
                let difference = split.difference()
                return sum + difference * difference
            }
            excess += seen * seen - explained / Double(withinPermutations)
        }
        let variance = max(0, excess / Double(processes)) / Double(processes)
        return StudentT.twoSidedQuantile(0.95, degreesOfFreedom: processes) * variance.squareRoot()
    }

    /// How many of so many new random splits of the pairs stay at or below the floor: the floor's own test.
    package func splits(count: Int, seed: UInt64) -> Int {
        var split = PairSplit(pairs, of: statistic, seed: seed)
        return (0..<count).count { _ in
            split.exchangePairs()
            return abs(split.difference()) <= relativeDifference
        }
    }

    /// Whether a ratio of two arms, taken by the same statistic, lies above the floor, in either direction.
    package func isExceeded(byRatio ratio: Double) -> Bool {
        Self.isExceeded(relativeDifference, byRatio: ratio)
    }

    /// The same for a floor that was measured elsewhere, such as one that a report holds.
    package static func isExceeded(_ floor: Double, byRatio ratio: Double) -> Bool { abs(ratio - 1) > floor }
}
