/// What one thread did, in all.
package struct ThreadTotals: Sendable {
    package var id: Int32
    /// As the kernel has it, 15 bytes at most.
    package var name: String
    package var isMain: Bool
    /// One for each activity, in their order.
    package var activities = [Weight](repeating: Weight(), count: Activity.allCases.count)
    /// Waiting for Python's lock: part of `waiting`.
    package var lockWait = Weight()
    /// On a processor, as the kernel counts it.
    package var processorNanoseconds: UInt64 = 0
    /// Samples that the thread never answered.
    package var lost = Weight()
    /// Whether Python knows it.
    package var isPython = false

    /// Whether any of its time was divided or lost.
    var hasTime: Bool { lost.threadNanoseconds > 0 || activities.contains { $0.threadNanoseconds > 0 } }
}
