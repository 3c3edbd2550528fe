internal import Measurement

/// How much of the machine others had while this program measured.
struct Disturbance: Encodable {
    /// Of the processors' time, 0 to 1: other programs.
    let otherPrograms: Double
    /// Of the processors' time, 0 to 1: the hypervisor's other guests.
    let stolen: Double

    /// Above this the figures are not to be believed: what is left of two processors is less than the differences sought.
    static let tolerance = 0.03

    enum CodingKeys: String, CodingKey {
        case otherPrograms = "other_programs_share"
        case stolen = "stolen_share"
    }

    var isTooMuch: Bool { otherPrograms > Self.tolerance || stolen > Self.tolerance }

    /// A moment to measure from.
    struct Beginning {
        private let processors = ProcessorTime.now()
        private let own = ResourceUse.now(.process).processorSeconds

        /// Nil where the system does not tell.
        func end() -> Disturbance? {
            guard let processors, let now = ProcessorTime.now() else { return nil }
            let spent = ResourceUse.now(.process).processorSeconds - own
            return Disturbance(spent: spent, of: now - processors)
        }
    }

    /// USER_HZ of Linux, in which /proc/stat counts: 100 on every architecture (proc(5)).
    private static let ticksPerSecond = 100.0

    /// `seconds` of this process's own, of what all processors did meanwhile. Nil for no time.
    init?(spent seconds: Double, of processors: ProcessorTime) {
        guard let busy = processors.busyShare, let stolen = processors.stealShare else { return nil }
        let own = seconds * Self.ticksPerSecond / Double(processors.totalTicks)
        // What is stolen counts as busy. Ticks and seconds are counted apart, hence the limit.
        otherPrograms = max(0, busy - stolen - own)
        self.stolen = stolen
    }
}
