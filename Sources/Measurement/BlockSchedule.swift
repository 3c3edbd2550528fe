/// The order of the arms in every block: each arm once a block, shuffled anew for each.
///
/// Arms that always run in one order inherit each other's caches and the machine's drift; a random order turns both
/// into noise that the blocks' spread shows.
package struct BlockSchedule: Equatable, Sendable {
    /// One element a block: the indices of the arms in the order in which they run.
    package let orders: [[Int]]

    /// Give every worker process a seed of its own, so that no order is common to all of them.
    package init(arms: Int, blocks: Int, seed: UInt64) {
        precondition(arms > 0 && blocks >= 0, "a schedule needs at least one arm")
        var generator = SplitMix64(seed: seed)
        orders = (0..<blocks).map { _ in (0..<arms).shuffled(using: &generator) }
    }
}
