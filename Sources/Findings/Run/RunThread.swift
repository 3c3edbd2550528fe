/// One thread of the program that held or wanted Python's lock.
package struct RunThread: Codable, Equatable, Sendable {
    /// As the operating system counts threads.
    package var id: Int
    package var name: String
    package var isMain: Bool
    /// From when it was first seen until it was last.
    package var wallSeconds: Double
    package var processorSeconds: Double
    /// Of the thread's own wall time: those of threads that ran at once do not add up to the program's.
    package var shares: TimeSplit<Estimate>
    /// The share of its wall time in which it waited for Python's lock; a part of `shares.waiting`.
    package var lockWaiting: Estimate

    package init(
        id: Int, name: String, isMain: Bool, wallSeconds: Double, processorSeconds: Double,
        shares: TimeSplit<Estimate>, lockWaiting: Estimate
    ) {
        self.id = id
        self.name = name
        self.isMain = isMain
        self.wallSeconds = wallSeconds
        self.processorSeconds = processorSeconds
        self.shares = shares
        self.lockWaiting = lockWaiting
    }

    enum CodingKeys: String, CodingKey {
        case id, name
        case isMain = "is_main"
        case wallSeconds = "wall_s"
        case processorSeconds = "cpu_s"
        case shares
        case lockWaiting = "gil_waiting"
    }
}
