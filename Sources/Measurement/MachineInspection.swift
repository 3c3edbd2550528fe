/// The machine as it is now, read from /proc, /sys and /etc.
///
/// Every fact may be missing, as in containers: then it is nil, or zero, or `unknown`, and nothing fails.
package struct MachineInspection: Equatable, Sendable {
    package var processor: String
    /// As `uname -m` says, e.g. `x86_64`.
    package var architecture: String
    /// Processors this process may run on: its affinity, not a container's quota of time.
    package var cores: Int
    package var memoryBytes: UInt64
    /// What could be had without swapping.
    package var availableMemoryBytes: UInt64
    package var kernel: String
    package var operatingSystem: String
    /// The hypervisor's name, nil on bare metal.
    package var hypervisor: String?
    /// Scaling governor; nil where the kernel shows none, as in most virtual machines.
    package var governor: String?
    /// `always`, `madvise` or `never`.
    package var transparentHugePages: String?
    /// One-minute load average.
    package var load: Double
    /// Tasks of the whole machine that run or wait for a processor at this moment, without the one that asks.
    package var otherRunnableTasks: Int

    /// Reads some 15 files: about 1 ms.
    package static func now() -> MachineInspection {
        let processors = TextFile("/proc/cpuinfo").text ?? ""
        let memory = TextFile("/proc/meminfo").text ?? ""
        let activity = TextFile("/proc/loadavg").text.flatMap(Activity.init(procLoadavg:))
        let architecture = machineArchitecture()
        return MachineInspection(
            processor: processorModel(cpuinfo: processors) ?? "unknown",
            architecture: architecture,
            cores: allowedProcessors(),
            memoryBytes: bytes("MemTotal", meminfo: memory) ?? 0,
            availableMemoryBytes: bytes("MemAvailable", meminfo: memory) ?? 0,
            kernel: TextFile("/proc/sys/kernel/osrelease").line ?? "unknown",
            operatingSystem: operatingSystem(osRelease: TextFile("/etc/os-release").text ?? "") ?? "Linux",
            hypervisor: HypervisorTraces.now(cpuinfo: processors, architecture: architecture).name,
            governor: TextFile("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor").line,
            transparentHugePages: TextFile("/sys/kernel/mm/transparent_hugepage/enabled").text
                .flatMap(chosen(among:)),
            load: activity?.load ?? 0,
            otherRunnableTasks: activity?.otherRunnableTasks ?? 0)
    }

    /// The affinity as sched_getaffinity(2) gives it, without its raw memory: allowed, and of those online. At least 1.
    private static func allowedProcessors() -> Int {
        let status = TextFile("/proc/thread-self/status").text ?? ""
        let online = TextFile("/sys/devices/system/cpu/online").line.flatMap(processorSet(list:))
        let allowed = fields(status)["Cpus_allowed_list"].flatMap(processorSet(list:)) ?? online ?? [0]
        return max(1, online.map { $0.intersection(allowed) }?.count ?? allowed.count)
    }

    private static func machineArchitecture() -> String {
        #if arch(x86_64)
            "x86_64"
        #else
            "aarch64"
        #endif
    }
}
