/// How one process spends its seconds on the sizes.
struct DotPlan {
    struct Step: Equatable {
        var size: Int
        var arms: [DotArm]
        /// Calls of each arm in a block.
        var calls: [DotArm: Int]
        /// 0: the size is left out, for this reason.
        var blocks: Int
        var reason = ""
        var secondsPerCall: Double
        var secondsPerBlock: Double
    }

    /// Seconds of one call of an arm at a size, as the pilot sees it coming.
    typealias Estimate = (DotArm, Int) -> Double

    /// A batch of calls is long against the clock's step and short against the machine's drift.
    private static let batchSeconds = 2e-3
    /// More calls than this make a batch's mean no better, and its samples heavier.
    private static let mostCalls = 1_000
    /// Fewer blocks have no spread.
    private static let fewestBlocks = 2
    /// More blocks narrow an interval that the processes' own differences bound from below.
    private static let mostBlocks = 120
    /// An arm that is faster than this is called for a while before its first block; see `warmUpSeconds`.
    static let quickCall = 5e-3
    /// Warm-up of each quick arm: the specialising interpreter and all caches settle within a few thousand calls.
    static let warmUpSeconds = 15e-3

    /// Whether each batch of an arm is led in by one call that does not count. Calls of this length have emptied the caches
    /// by themselves when they end, and are too dear to be spent.
    static func leadsIn(_ secondsPerCall: Double) -> Bool { secondsPerCall < 20e-3 }

    let steps: [Step]

    /// Each size gets its fewest blocks, smallest sizes first, until the seconds are spent; what is left is shared out
    /// evenly, from the quickest size to the slowest.
    init(_ options: DotOptions, seconds: Double, estimate: Estimate) {
        if options.isArticle {
            steps = options.sizes.map { Self.step($0, DotArm.article, blocks: Self.fewestBlocks, estimate) }
            return
        }
        var left = seconds
        var steps = options.sizes.map { Self.step($0, DotArm.allCases, blocks: 0, estimate) }
        for index in steps.indices {
            let needed =
                Self.preparation(steps[index], estimate) + Double(Self.fewestBlocks) * steps[index].secondsPerBlock
            if needed <= left {
                steps[index].blocks = Self.fewestBlocks
                left -= needed
            } else {
                let total = (needed + seconds - left) * Double(options.processes)
                steps[index].reason = "it does not fit into the budget; --seconds \(Self.whole(1.1 * total)) would do"
            }
        }
        var waiting = steps.indices.filter { steps[$0].blocks > 0 }
        while !waiting.isEmpty {
            let index = waiting.removeFirst()
            let share = left / Double(waiting.count + 1)
            // Compared before it becomes a whole number: a budget may be any number at all.
            let more = Int(min(share / steps[index].secondsPerBlock, Double(Self.mostBlocks - Self.fewestBlocks)))
            steps[index].blocks += more
            left -= Double(more) * steps[index].secondsPerBlock
        }
        self.steps = steps
    }

    /// Rounded up, and no more than a whole number can hold.
    private static func whole(_ seconds: Double) -> Int { Int(exactly: seconds.rounded(.up)) ?? Int.max }

    private static func step(_ size: Int, _ arms: [DotArm], blocks: Int, _ estimate: Estimate) -> Step {
        var calls: [DotArm: Int] = [:]
        var block = 0.0
        for arm in arms {
            let call = estimate(arm, size)
            let count = Int(min(Double(mostCalls), max(1, batchSeconds / call)))
            calls[arm] = count
            // Half as much again is spent on reading, sorting and arming, where calls are quick.
            block += Double(count) * call * (call < quickCall ? 1.5 : 1) + (leadsIn(call) ? call : 0)
        }
        return Step(
            size: size, arms: arms, calls: calls, blocks: blocks, secondsPerCall: estimate(.absent, size),
            secondsPerBlock: block)
    }

    /// Operands, the comparison of results, and the warm-up.
    private static func preparation(_ step: Step, _ estimate: Estimate) -> Double {
        let calls = estimate(.absent, step.size) + estimate(.sameBLAS, step.size) + estimate(.swift, step.size)
        let warmUp = step.secondsPerCall < quickCall ? Double(step.arms.count) * warmUpSeconds : 0
        // Some 20 passes over matrices that are larger than any cache, at 1 ns an element and pass.
        return 1.2 * calls + warmUp + 20e-9 * Double(step.size * step.size)
    }
}
