internal import Measurement

/// Measures one small product in every arm: a block runs one batch of each, in an order drawn anew.
struct SmallContest {
    /// How much is measured.
    struct Extent {
        var blocks: Int
        var batchNanoseconds: Double

        static func full(seconds: Double) -> Extent {
            let batch = 500_000.0
            let arms = Double(SmallContestants.Arm.allCases.count)
            return Extent(blocks: max(20, Int(seconds * 1e9 / (arms * batch))), batchNanoseconds: batch)
        }
        /// That everything runs, and no more.
        static let smoke = Extent(blocks: 3, batchNanoseconds: 20_000)
    }

    /// Nanoseconds of one product, of one block.
    struct Block {
        var swift = Double.nan
        var blas = Double.nan
        var dot = Double.nan
        var dotInto = Double.nan
    }

    let extent: Extent
    let clock: TickClock
    let seed: UInt64

    func run(_ contestants: SmallContestants) throws -> [Block] {
        let arms = SmallContestants.Arm.allCases
        var rounds: [Int] = []
        for arm in arms { rounds.append(try calibrated(arm, contestants)) }
        var blocks: [Block] = []
        for order in BlockSchedule(arms: arms.count, blocks: extent.blocks, seed: seed).orders {
            var block = Block()
            for index in order {
                let nanoseconds = try contestants.ticks(arms[index], rounds: rounds[index]) * clock.nanosecondsPerTick
                switch arms[index] {
                case .swift: block.swift = nanoseconds
                case .blas: block.blas = nanoseconds
                case .dot: block.dot = nanoseconds
                case .dotInto: block.dotInto = nanoseconds
                }
            }
            blocks.append(block)
        }
        return blocks
    }

    /// How many products make a batch. The first one warms up, Python's specialising interpreter too, and is not counted.
    private func calibrated(_ arm: SmallContestants.Arm, _ contestants: SmallContestants) throws -> Int {
        _ = try contestants.ticks(arm, rounds: 100)
        let ticks = try contestants.ticks(arm, rounds: 100)
        return max(10, Int(extent.batchNanoseconds / (ticks * clock.nanosecondsPerTick)))
    }
}
