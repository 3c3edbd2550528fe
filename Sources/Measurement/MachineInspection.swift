internal import Glibc

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

    /// At least 1. Room for 8192 processors, the most Linux can be built for on x86-64.
    private static func allowedProcessors() -> Int {
        var mask = [UInt64](repeating: 0, count: 128)
        // SAFETY: the kernel writes at most the size it is given, which is the array's; any bits are a valid cpu_set_t.
        let result = unsafe mask.withUnsafeMutableBytes { buffer in
            unsafe sched_getaffinity(0, buffer.count, buffer.baseAddress?.assumingMemoryBound(to: cpu_set_t.self))
        }
        return result == 0 ? max(1, mask.reduce(0) { $0 + $1.nonzeroBitCount }) : 1
    }

    private static func machineArchitecture() -> String {
        #if arch(x86_64)
            "x86_64"
        #else
            "aarch64"
        #endif
    }
}
