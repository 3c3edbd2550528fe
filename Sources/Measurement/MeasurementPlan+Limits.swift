extension MeasurementPlan {
    /// What a plan keeps to. Times are in seconds.
    package struct Limits: Equatable, Sendable {
        /// A batch aims at this long, with at least one call: long beside the clock and the switch of arms, short
        /// beside the machine's drift.
        package var batchSeconds = 2e-3
        /// In one process. Two is the least that has a spread.
        package var minimumBlocks = 2
        /// In one process, given wherever time allows: five is the least whose quartiles mean something.
        package var preferredBlocks = 5
        /// In one process.
        package var maximumBlocks = 60
        /// Run before the blocks and not counted: caches, the specialising interpreter, a library's threads.
        package var warmUpBlocks = 1
        /// Of one process. A size that gets its preferred blocks within it counts as small, and gets it before others
        /// get more than their fewest.
        package var smallShareSeconds = 0.3
        /// What comes on top of a block's calls: the reference loop, the bookkeeping.
        package var overheadSecondsPerBlock = 1e-4

        package init() {}
    }
}
