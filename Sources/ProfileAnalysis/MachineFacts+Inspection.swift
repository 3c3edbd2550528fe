package import Findings
package import Measurement

extension MachineFacts {
    /// - Parameters:
    ///   - quiet: what others did before the measurement, where it was looked at.
    ///   - stealShare: what the hypervisor gave to others during it.
    package init(_ machine: MachineInspection, quiet: ProcessorTime?, stealShare: Double?) {
        self.init(
            processor: machine.processor, architecture: machine.architecture, cores: machine.cores,
            memoryBytes: machine.memoryBytes, kernel: machine.kernel, operatingSystem: machine.operatingSystem,
            hypervisor: machine.hypervisor, governor: machine.governor,
            transparentHugePages: machine.transparentHugePages, load: machine.load,
            busyShare: quiet?.busyShare, stealShare: stealShare)
    }
}
