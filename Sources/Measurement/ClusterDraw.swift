/// Which blocks one resample holds, as positions in the pooled blocks, for several groups of the same processes.
///
/// A group is one quantity's samples, e.g. one matrix size. The processes are drawn once for all groups, because a
/// process that is slow at one size is slow at the next.
struct ClusterDraw {
    /// Drawn positions, one list a group. Its storage is reused by each draw.
    private(set) var positions: [[Int]]
    private let sizes: [[Int]]
    private let starts: [[Int]]
    private var generator: SplitMix64

    /// `sizes` is the number of blocks by group, then by process.
    init(sizes: [[Int]], seed: UInt64) {
        self.sizes = sizes
        starts = sizes.map { counts in
            counts.indices.map { counts[..<$0].reduce(0, +) }
        }
        positions = sizes.map { _ in [] }
        generator = SplitMix64(seed: seed)
    }

    var processCount: Int { sizes[0].count }

    /// Draws as many processes as there are, with replacement, then in each as many blocks as it has.
    mutating func drawProcesses() {
        clear()
        for _ in 0..<processCount {
            drawBlocks(ofProcess: processCount == 1 ? 0 : generator.index(below: processCount))
        }
    }

    /// Draws blocks of one process only.
    mutating func drawWithin(process: Int) {
        clear()
        drawBlocks(ofProcess: process)
    }

    /// One process as it is, nothing drawn.
    mutating func take(process: Int) {
        clear()
        for group in sizes.indices {
            let start = starts[group][process]
            positions[group].append(contentsOf: start..<start + sizes[group][process])
        }
    }

    /// Everything as it is, nothing drawn.
    mutating func takeAll() {
        clear()
        for group in sizes.indices {
            positions[group].append(contentsOf: 0..<sizes[group].reduce(0, +))
        }
    }

    private mutating func clear() {
        for group in positions.indices { positions[group].removeAll(keepingCapacity: true) }
    }

    private mutating func drawBlocks(ofProcess process: Int) {
        for group in sizes.indices {
            Self.append(
                sizes[group][process], from: starts[group][process], to: &positions[group], with: &generator)
        }
    }

    private static func append(
        _ count: Int, from start: Int, to positions: inout [Int], with generator: inout SplitMix64
    ) {
        for _ in 0..<count { positions.append(start + generator.index(below: count)) }
    }
}
