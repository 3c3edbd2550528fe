/// How often each size is measured, so that the whole stays within a budget of seconds.
///
/// A pure function of estimates. A block runs one batch of every arm, each batch with the same number of calls. The
/// budget is shared over processes alike. In one process, what comes first:
/// 1. every size gets its fewest blocks: 5, or 2 where calls are long;
/// 2. small sizes get their small share of time, which gives them many blocks;
/// 3. long sizes get 5 blocks too;
/// 4. the rest goes block by block to the size with the least time so far, until each has the most.
///
/// Sizes whose fewest blocks do not fit are skipped, the largest first. Nothing forces the budget to be used up.
package struct MeasurementPlan: Equatable, Sendable {
    /// Relative: a few thousand additions must not carry the sum above the budget.
    private static let roundingSlack = 1e-9

    /// In the order of the sizes as given.
    package let entries: [Entry]
    /// All processes together, warm-up included; never above the budget.
    package let estimatedSeconds: Double

    /// What one call of each arm is thought to take.
    package struct Estimate: Equatable, Sendable {
        package var size: Int
        /// One an arm.
        package var secondsPerCall: [Double]

        package init(size: Int, secondsPerCall: [Double]) {
            self.size = size
            self.secondsPerCall = secondsPerCall
        }
    }

    package struct Entry: Equatable, Sendable {
        package var size: Int
        package var decision: Decision

        package init(size: Int, decision: Decision) {
            self.size = size
            self.decision = decision
        }
    }

    package enum Decision: Equatable, Sendable {
        /// Blocks in each process; the warm-up blocks are on top of them. Seconds in all processes together.
        case measured(callsPerBatch: Int, blocks: Int, warmUpBlocks: Int, seconds: Double)
        /// The budget that would hold this size and all smaller ones at their fewest blocks.
        case doesNotFit(neededBudgetSeconds: Double)
    }

    /// `budget` is in seconds, for all processes together. The estimates' order is free; a size comes once.
    package init(estimates: [Estimate], budget: Double, processes: Int, limits: Limits = Limits()) {
        precondition(budget.isFinite && budget >= 0, "a budget is a number of seconds")
        precondition(processes > 0, "a measurement needs a process")
        precondition(Set(estimates.map(\.size)).count == estimates.count, "each size comes once")
        let share = budget / Double(processes) * (1 - Self.roundingSlack)
        var loads = estimates.map { SizeLoad($0, limits: limits) }.sorted { $0.size < $1.size }
        var needed: [Int: Double] = [:]
        var sum = 0.0
        for load in loads {
            sum += load.seconds
            needed[load.size] = sum * Double(processes) * (1 + 2 * Self.roundingSlack)
        }
        while loads.reduce(0, { $0 + $1.seconds }) > share { loads.removeLast() }
        Self.fill(&loads, within: share, limits: limits)
        let measured = Dictionary(uniqueKeysWithValues: loads.map { ($0.size, $0) })
        entries = estimates.map { estimate in
            Entry(
                size: estimate.size,
                decision: measured[estimate.size].map { $0.decision(processes: processes) }
                    ?? .doesNotFit(neededBudgetSeconds: needed[estimate.size] ?? 0))
        }
        estimatedSeconds = loads.reduce(0) { $0 + $1.seconds } * Double(processes)
    }

    /// Block by block: at most a few thousand steps.
    private static func fill(_ loads: inout [SizeLoad], within share: Double, limits: Limits) {
        var remaining = share - loads.reduce(0) { $0 + $1.seconds }
        while let next = loads.indices
            .filter({ loads[$0].blocks < limits.maximumBlocks && loads[$0].blockSeconds <= remaining })
            .min(by: { loads[$0].isBefore(loads[$1], limits: limits) })
        {
            loads[next].blocks += 1
            remaining -= loads[next].blockSeconds
        }
    }
}
