/// Pairs whose two labels can be exchanged at random. Reuses its buffers.
struct PairSplit {
    private let processes: [[NoiseFloor.Pair]]
    private var first: [Double] = []
    private var second: [Double] = []
    private var generator: SplitMix64

    init(_ pairs: ClusteredSamples<NoiseFloor.Pair>, seed: UInt64) {
        processes = pairs.processes
        generator = SplitMix64(seed: seed)
        for pair in pairs.pooled { append(pair, exchanged: false) }
    }

    mutating func exchangePairs() {
        clear()
        for process in processes {
            for pair in process { append(pair, exchanged: nextFlip()) }
        }
    }

    mutating func exchangeProcesses() {
        clear()
        for process in processes {
            let exchanged = nextFlip()
            for pair in process { append(pair, exchanged: exchanged) }
        }
    }

    /// Signed, of the labels as they are now.
    mutating func difference() -> Double {
        Quantiles.median(reordering: &first) / Quantiles.median(reordering: &second) - 1
    }

    private mutating func clear() {
        first.removeAll(keepingCapacity: true)
        second.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ pair: NoiseFloor.Pair, exchanged: Bool) {
        first.append(exchanged ? pair.second : pair.first)
        second.append(exchanged ? pair.first : pair.second)
    }

    private mutating func nextFlip() -> Bool { generator.next() >> 63 == 1 }
}
