/// Pairs whose two labels can be exchanged at random. Reuses its buffers.
struct PairSplit {
    private let pairs: [NoiseFloor.Pair]
    private let statistic: NoiseFloor.Statistic
    private var exchanged: [Bool]
    private var first: [Double] = []
    private var second: [Double] = []
    private var generator: SplitMix64

    /// Nothing is exchanged yet.
    init(_ pairs: ClusteredSamples<NoiseFloor.Pair>, of statistic: NoiseFloor.Statistic, seed: UInt64) {
        self.pairs = pairs.pooled
        self.statistic = statistic
        exchanged = Array(repeating: false, count: pairs.blockCount)
        generator = SplitMix64(seed: seed)
    }

    mutating func exchangePairs() {
        for index in exchanged.indices { exchanged[index] = generator.next() >> 63 == 1 }
    }

    /// The ratio of the labels as they are now, less 1.
    mutating func difference() -> Double {
        first.removeAll(keepingCapacity: true)
        second.removeAll(keepingCapacity: true)
        switch statistic {
        case .ratioOfMedians:
            for (pair, exchanged) in zip(pairs, exchanged) {
                first.append(exchanged ? pair.second : pair.first)
                second.append(exchanged ? pair.first : pair.second)
            }
            return Quantiles.median(reordering: &first) / Quantiles.median(reordering: &second) - 1
        case .medianOfRatios:
            for (pair, exchanged) in zip(pairs, exchanged) {
                first.append(exchanged ? pair.second / pair.first : pair.first / pair.second)
            }
            return Quantiles.median(reordering: &first) - 1
        }
    }
}
