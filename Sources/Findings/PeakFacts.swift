/// What the processor could do at most: fused multiply-adds in registers, without any memory.
package struct PeakFacts: Codable, Equatable, Sendable {
    /// The instructions of the loop, e.g. `AVX-512`.
    package var instructionSet: String
    /// One thread alone, in 10⁹ floating-point operations a second.
    package var oneCoreGigaflops: Double
    /// All of `cores` at once, each with a thread: often less than `cores` times one, as the clock goes down.
    package var allCoresGigaflops: Double
    package var cores: Int
    /// Floating-point operations in one cycle of one core, by a chain of additions of known length; nil where not told.
    package var flopPerCycle: Double?
    /// One core's frequency during the loop, by the same chain; nil where not told.
    package var gigahertz: Double?
    /// Whether the loop is a peak at all: one that spills its registers reads several times too low.
    package var check: Check

    package init(
        instructionSet: String, oneCoreGigaflops: Double, allCoresGigaflops: Double, cores: Int,
        flopPerCycle: Double?, gigahertz: Double? = nil, check: Check
    ) {
        self.instructionSet = instructionSet
        self.oneCoreGigaflops = oneCoreGigaflops
        self.allCoresGigaflops = allCoresGigaflops
        self.cores = cores
        self.flopPerCycle = flopPerCycle
        self.gigahertz = gigahertz
        self.check = check
    }

    enum CodingKeys: String, CodingKey {
        case instructionSet = "instruction_set"
        case oneCoreGigaflops = "one_core_gflops"
        case allCoresGigaflops = "all_cores_gflops"
        case cores
        case flopPerCycle = "flop_per_cycle"
        case gigahertz, check
    }

    /// The peak of this many cores; between one and all, as many times one as all of them allow.
    package func gigaflops(threads: Int) -> Double {
        guard threads > 1 else { return oneCoreGigaflops }
        return threads >= cores ? allCoresGigaflops : min(oneCoreGigaflops * Double(threads), allCoresGigaflops)
    }
}
