internal import Measurement

/// Measures one product side against side: a block runs one batch of each, in an order drawn anew.
struct Contest {
    /// How much is measured.
    struct Extent {
        /// Of measuring, for one row.
        var nanoseconds: Double
        var leastBlocks: Int
        var batchNanoseconds: Double

        /// `seconds` for each row. Nine blocks are the fewest for which the interval of a median is not just their range.
        /// With several threads batches are longer, since the pauses between them are.
        static func full(seconds: Double, threads: Int) -> Extent {
            Extent(nanoseconds: seconds * 1e9, leastBlocks: 9, batchNanoseconds: threads > 1 ? 20_000_000 : 5_000_000)
        }
        /// That everything runs, and no more.
        static let smoke = Extent(nanoseconds: 1_000_000, leastBlocks: 2, batchNanoseconds: 100_000)
    }

    /// Nanoseconds of one product, of one block.
    struct Pair {
        var swift: Double
        var blas: Double

        /// How many times as fast Swift was.
        var ratio: Double { blas / swift }
    }

    /// More blocks than these make the interval hardly shorter than the machine's own wandering.
    private static let mostBlocks = 200

    /// A call that lasts longer gains nothing from one before it: caches fill and threads wake within a millisecond.
    private static let longestWarmUp = 20_000_000.0

    /// About what `Rest` takes after one batch of OpenBLAS's and one of Swift's.
    private static let restNanoseconds = 140_000_000.0

    let extent: Extent
    let threads: Int
    let clock: TickClock
    let seed: UInt64

    /// Every block, and whether the other side's threads slept in all of them.
    func run(_ contestants: Contestants) -> (pairs: [Pair], othersSlept: Bool) {
        var othersSlept = Rest.wait()
        let call = slowestCall(contestants)
        let calls = max(1, Int(extent.batchNanoseconds / call))
        let schedule = BlockSchedule(arms: Side.allCases.count, blocks: blocks(batch: call * Double(calls)), seed: seed)
        let pairs = schedule.orders.map { order in
            var pair = Pair(swift: .nan, blas: .nan)
            for side in order.map({ Side.allCases[$0] }) {
                if threads > 1 { othersSlept = Rest.wait() && othersSlept }
                if call < Self.longestWarmUp { contestants.multiply(side) }
                let nanoseconds = time(contestants, side, calls: calls)
                switch side {
                case .swift: pair.swift = nanoseconds
                case .blas: pair.blas = nanoseconds
                }
            }
            return pair
        }
        return (pairs, othersSlept)
    }

    private func blocks(batch: Double) -> Int {
        let block = Double(Side.allCases.count) * batch + (threads > 1 ? Self.restNanoseconds : 0)
        return min(max(extent.leastBlocks, Int(extent.nanoseconds / block)), Self.mostBlocks)
    }

    /// Of one product, by the slower side. The first call of each warms up and is not counted.
    private func slowestCall(_ contestants: Contestants) -> Double {
        Side.allCases.map { side in
            contestants.multiply(side)
            return time(contestants, side, calls: 1)
        }.max() ?? 1
    }

    /// Nanoseconds of one of `calls` products.
    private func time(_ contestants: Contestants, _ side: Side, calls: Int) -> Double {
        let start = TickClock.now()
        for _ in 0..<calls { contestants.multiply(side) }
        return clock.nanoseconds(from: start, to: TickClock.now()) / Double(calls)
    }
}
