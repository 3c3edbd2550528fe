/// One size while its plan is made: its blocks so far, in one process.
struct SizeLoad {
    let size: Int
    let callsPerBatch: Int
    let blockSeconds: Double
    let warmUpBlocks: Int
    var blocks: Int

    /// Starts at the fewest blocks.
    init(_ estimate: MeasurementPlan.Estimate, limits: MeasurementPlan.Limits) {
        let calls = estimate.secondsPerCall
        precondition(!calls.isEmpty && calls.allSatisfy { $0.isFinite && $0 > 0 }, "an arm's call takes some seconds")
        precondition(1 <= limits.minimumBlocks && limits.minimumBlocks <= limits.maximumBlocks, "limits contradict")
        size = estimate.size
        let round = calls.reduce(0, +)
        // A millionth of the batch is shorter than any call; the bound keeps odd estimates countable.
        callsPerBatch = max(1, Int(min(1e6, limits.batchSeconds * Double(calls.count) / round)))
        blockSeconds = round * Double(callsPerBatch) + limits.overheadSecondsPerBlock
        warmUpBlocks = limits.warmUpBlocks
        let preferred = min(max(limits.preferredBlocks, limits.minimumBlocks), limits.maximumBlocks)
        let isSmall = blockSeconds * Double(preferred + warmUpBlocks) <= limits.smallShareSeconds
        blocks = isSmall ? preferred : limits.minimumBlocks
    }

    /// In one process, warm-up included.
    var seconds: Double { blockSeconds * Double(blocks + warmUpBlocks) }

    /// Whether this size gets its next block before another gets one.
    func isBefore(_ other: SizeLoad, limits: MeasurementPlan.Limits) -> Bool {
        (stage(limits), seconds, size) < (other.stage(limits), other.seconds, other.size)
    }

    func decision(processes: Int) -> MeasurementPlan.Decision {
        .measured(
            callsPerBatch: callsPerBatch, blocks: blocks, warmUpBlocks: warmUpBlocks,
            seconds: seconds * Double(processes))
    }

    /// The steps 2 to 4 of the plan: which of them the next block belongs to.
    private func stage(_ limits: MeasurementPlan.Limits) -> Int {
        if seconds + blockSeconds <= limits.smallShareSeconds { return 0 }
        return blocks < limits.preferredBlocks ? 1 : 2
    }
}
