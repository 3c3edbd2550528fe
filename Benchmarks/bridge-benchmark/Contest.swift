internal import EmbeddedPython
internal import Measurement

/// Measures items side against side: a block runs one batch of every item on both sides, in an order drawn anew.
struct Contest {
    /// How much is measured.
    struct Extent {
        var blocks: Int
        var batchNanoseconds: Double

        /// Intervals of about 1 %; some 6 s.
        static let full = Extent(blocks: 300, batchNanoseconds: 500_000)
        /// That everything runs, and no more.
        static let smoke = Extent(blocks: 5, batchNanoseconds: 20_000)

        var warmUpBlocks: Int { max(1, blocks / 20) }
    }

    /// Nanoseconds of one operation, of one block.
    struct Pair {
        var swift: Double
        var c: Double
    }

    let extent: Extent
    let seed: UInt64

    func run(_ items: [any Item], clock: TickClock, _ python: borrowing Python) throws -> [Row] {
        var rounds: [Int] = []
        for item in items { rounds.append(try calibrated(item, clock, python)) }
        var pairs = items.map { _ in [Pair]() }
        let arms = items.indices.flatMap { item in Side.allCases.map { (item, $0) } }
        let schedule = BlockSchedule(arms: arms.count, blocks: extent.warmUpBlocks + extent.blocks, seed: seed)
        for (block, order) in schedule.orders.enumerated() {
            var measured = items.map { _ in Pair(swift: .nan, c: .nan) }
            for arm in order {
                let (item, side) = arms[arm]
                let ticks = try items[item].ticks(side, rounds: rounds[item], python)
                let nanoseconds = clock.nanoseconds(1) * ticks
                switch side {
                case .swift: measured[item].swift = nanoseconds
                case .c: measured[item].c = nanoseconds
                }
            }
            guard block >= extent.warmUpBlocks else { continue }
            for item in items.indices { pairs[item].append(measured[item]) }
        }
        return zip(items, pairs).map { Row($0, pairs: $1, seed: seed) }
    }

    /// How many operations make a batch, by the slower side. The first batch warms up and is not counted.
    private func calibrated(_ item: any Item, _ clock: TickClock, _ python: borrowing Python) throws -> Int {
        var slowest = 0.0
        for side in Side.allCases {
            _ = try item.ticks(side, rounds: 20, python)
            let start = TickClock.now()
            _ = try item.ticks(side, rounds: 20, python)
            slowest = max(slowest, clock.nanoseconds(from: start, to: TickClock.now()) / 20)
        }
        return min(max(10, Int(extent.batchNanoseconds / slowest)), 100_000)
    }
}
