internal import Glibc

/// Intervals of any statistic of clustered samples, by resampling processes and then blocks in each.
///
/// Percentile intervals of the two-stage bootstrap (Efron & Tibshirani, "An Introduction to the Bootstrap", 1993,
/// ch. 13; Davison & Hinkley, "Bootstrap Methods and their Application", 1997, §3.8). BCa was set aside: its
/// acceleration comes from the jackknife, which is inconsistent for medians (Efron & Tibshirani, §11.6), and here it
/// would rest on a handful of processes.
///
/// With few processes a percentile interval is too short where processes differ: resampling 3 of them gives hardly more
/// than their range, which holds the middle in 75 of 100 cases. So it is stretched about the estimate: see
/// `widening(of:)`. With one process only its blocks are resampled, and the interval says nothing of other processes.
/// Blocks of one process count as independent: an interval cannot see drift slower than a process, `Drift` can.
package struct Bootstrap: Sendable {
    package let resamples: Int
    package let confidence: Double
    package let seed: UInt64

    /// 2000 resamples leave 50 beyond each end of a 95 % interval: an end then moves by about 1.5 % of the interval's
    /// length from seed to seed (Efron & Tibshirani, §19.3, ask for 1000 or more).
    package init(resamples: Int = 2000, confidence: Double = 0.95, seed: UInt64) {
        precondition(resamples >= 100, "fewer than 100 resamples have no tails")
        precondition(0 < confidence && confidence < 1, "a confidence lies between 0 and 1")
        self.resamples = resamples
        self.confidence = confidence
        self.seed = seed
    }

    /// The interval of a statistic of all blocks, given in no order that matters.
    ///
    /// Costs about 10 ns a block and resample, and the statistic itself. The statistic must not be NaN, also for
    /// resamples with many equal blocks; infinities are allowed. It is called for single processes as well.
    @inlinable
    package func interval<Block>(
        of samples: ClusteredSamples<Block>, statistic: ([Block]) -> Double
    ) -> ConfidenceInterval {
        interval(jointly: [samples]) { statistic($0[0]) }
    }

    /// The interval of a statistic of several groups of the same processes, e.g. a crossover over all sizes.
    ///
    /// Process number i is the same process in every group. Statistics that span decades are best given as logarithms,
    /// and the interval's ends raised again: stretching is linear.
    @inlinable
    package func interval<Block>(
        jointly groups: [ClusteredSamples<Block>], statistic: ([[Block]]) -> Double
    ) -> ConfidenceInterval {
        let pooled = groups.map(\.pooled)
        var drawn: [[Block]] = groups.map { _ in [] }
        return interval(sizes: groups.map { $0.processes.map(\.count) }) { positions in
            for group in pooled.indices {
                Self.gather(pooled[group], at: positions[group], into: &drawn[group])
            }
            return statistic(drawn)
        }
    }

    @inlinable
    package static func gather<Block>(_ pooled: [Block], at positions: [Int], into drawn: inout [Block]) {
        drawn.removeAll(keepingCapacity: true)
        for position in positions { drawn.append(pooled[position]) }
    }

    /// The interval of the median over blocks of a figure each block has: the usual case, and some five times faster.
    package func intervalOfMedian(of samples: ClusteredSamples<Double>) -> ConfidenceInterval {
        var ranks = RankedMedian(samples.pooled)
        return interval(sizes: [samples.processes.map(\.count)]) { ranks.median(at: $0[0]) }
    }

    /// The interval of the mean over groups of the logarithm of each group's median: what a geometric mean is made of.
    package func intervalOfMeanLogMedian(of groups: [ClusteredSamples<Double>]) -> ConfidenceInterval {
        var ranks = groups.map { RankedMedian($0.pooled) }
        return interval(sizes: groups.map { $0.processes.map(\.count) }) { positions in
            ranks.indices.reduce(0) { $0 + log(ranks[$1].median(at: positions[$1])) } / Double(ranks.count)
        }
    }
}
