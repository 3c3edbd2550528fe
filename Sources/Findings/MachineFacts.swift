/// The machine as it was during the run.
package struct MachineFacts: Codable, Equatable, Sendable {
    package var processor: String
    package var architecture: String
    /// Processors this process may run on.
    package var cores: Int
    package var memoryBytes: UInt64
    package var kernel: String
    package var operatingSystem: String
    /// The hypervisor's name, nil on bare metal.
    package var hypervisor: String?
    /// Scaling governor; nil where the kernel shows none, as in most virtual machines.
    package var governor: String?
    package var transparentHugePages: String?
    /// One-minute load average before the run.
    package var load: Double
    /// Share of processor time that other programs took while this one waited before the run, 0…1; nil where not known.
    /// Unlike the load average, it knows nothing of what ran earlier.
    package var busyShare: Double?
    /// Share of processor time that the hypervisor gave to others during the run, 0…1; nil where not known.
    package var stealShare: Double?

    package init(
        processor: String, architecture: String, cores: Int, memoryBytes: UInt64, kernel: String,
        operatingSystem: String, hypervisor: String?, governor: String?, transparentHugePages: String?,
        load: Double, busyShare: Double? = nil, stealShare: Double?
    ) {
        self.processor = processor
        self.architecture = architecture
        self.cores = cores
        self.memoryBytes = memoryBytes
        self.kernel = kernel
        self.operatingSystem = operatingSystem
        self.hypervisor = hypervisor
        self.governor = governor
        self.transparentHugePages = transparentHugePages
        self.load = load
        self.busyShare = busyShare
        self.stealShare = stealShare
    }

    enum CodingKeys: String, CodingKey {
        case processor, architecture, cores
        case memoryBytes = "memory_bytes"
        case kernel
        case operatingSystem = "operating_system"
        case hypervisor, governor
        case transparentHugePages = "transparent_huge_pages"
        case load
        case busyShare = "busy_share"
        case stealShare = "steal_share"
    }
}
