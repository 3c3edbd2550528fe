internal import Findings
internal import Measurement

extension ClockFacts {
    init(_ clock: TickClock) {
        self.init(
            source: clock.source, nanosecondsPerTick: clock.nanosecondsPerTick, readNanoseconds: clock.readNanoseconds,
            granularityNanoseconds: clock.granularityNanoseconds)
    }
}

extension MachineFacts {
    init(_ machine: MachineInspection, stealShare: Double?) {
        self.init(
            processor: machine.processor, architecture: machine.architecture, cores: machine.cores,
            memoryBytes: machine.memoryBytes, kernel: machine.kernel, operatingSystem: machine.operatingSystem,
            hypervisor: machine.hypervisor, governor: machine.governor,
            transparentHugePages: machine.transparentHugePages, load: machine.load, stealShare: stealShare)
    }
}
