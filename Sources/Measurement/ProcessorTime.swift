/// The machine's processor time since boot, in clock ticks of the kernel (10 ms as a rule), all processors together.
package struct ProcessorTime: Equatable, Sendable {
    /// Taken by the hypervisor for others.
    package var stealTicks: UInt64
    package var idleTicks: UInt64
    package var totalTicks: UInt64

    package init(stealTicks: UInt64, idleTicks: UInt64, totalTicks: UInt64) {
        self.stealTicks = stealTicks
        self.idleTicks = idleTicks
        self.totalTicks = totalTicks
    }

    /// Of /proc/stat, nil where the first line is not as proc(5) says. Guest time is part of user time already.
    package init?(procStat text: String) {
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("cpu ") }) else { return nil }
        let fields = line.split(separator: " ").dropFirst().map { UInt64($0) }
        let counts = fields.compactMap { $0 }
        guard counts.count == fields.count, counts.count >= 4 else { return nil }
        let states = counts.prefix(8)
        stealTicks = states.count == 8 ? states[7] : 0
        idleTicks = states[3] &+ (states.count > 4 ? states[4] : 0)
        totalTicks = states.reduce(0, &+)
    }

    /// Nil where the system shows no /proc/stat.
    package static func now() -> ProcessorTime? { TextFile("/proc/stat").text.flatMap(ProcessorTime.init(procStat:)) }

    /// The share of processor time between two readings that the hypervisor gave to others, 0…1; nil for no time.
    package var stealShare: Double? { totalTicks == 0 ? nil : Double(stealTicks) / Double(totalTicks) }

    /// The share of processor time between two readings in which anything ran, 0…1; nil for no time.
    package var busyShare: Double? {
        totalTicks == 0 ? nil : 1 - Double(min(idleTicks, totalTicks)) / Double(totalTicks)
    }

    /// Idle time is known to step back by a tick on some kernels: then the difference is zero.
    package static func - (later: ProcessorTime, earlier: ProcessorTime) -> ProcessorTime {
        ProcessorTime(
            stealTicks: later.stealTicks - min(later.stealTicks, earlier.stealTicks),
            idleTicks: later.idleTicks - min(later.idleTicks, earlier.idleTicks),
            totalTicks: later.totalTicks - min(later.totalTicks, earlier.totalTicks))
    }
}
