package import Matmul
package import Measurement

/// What the processor reaches when it does nothing but multiply and add: the ceiling of every matrix product.
package struct Peak: Equatable, Sendable {
    package let element: PeakLoop.Element
    package let instructionSet: InstructionSet
    /// One thread, the other processors left to themselves.
    package let oneCore: Rate
    /// One thread a processor, all at the same time, summed.
    package let allCores: Rate
    package let cores: Int
    /// The frequency right after each batch, by a chain of integer operations; the median.
    package let gigahertz: Double
    /// Of one core, at that frequency; the median of batches.
    package let operationsPerCycle: Double

    /// Why one of the two rates is not to be believed; nil where both passed all checks.
    package var refusal: String? { oneCore.refusal ?? allCores.refusal }

    /// How much is measured.
    package struct Effort: Sendable {
        package var batches: Int
        package var batchNanoseconds: Double

        package init(batches: Int, batchNanoseconds: Double) {
            precondition(batches > 0 && batchNanoseconds > 0, "a peak needs at least one batch")
            self.batches = batches
            self.batchNanoseconds = batchNanoseconds
        }

        /// A quarter of a second. Batches of a millisecond are long against the clock, and short enough that most of them
        /// escape what else the machine does.
        package static let full = Effort(batches: 50, batchNanoseconds: 1_000_000)
        /// That everything runs, and no more.
        package static let smoke = Effort(batches: 3, batchNanoseconds: 100_000)
    }

    /// Measures for a quarter of a second, on all processors for a part of it.
    package static func measure(
        _ element: PeakLoop.Element, using instructionSet: InstructionSet = .best, effort: Effort = .full,
        clock: TickClock
    ) -> Peak {
        let loop = PeakLoop(element, using: instructionSet)
        let trial = PeakTrial(loop, effort: effort, clock: clock)
        let alone = trial.alone()
        let cores = MachineInspection.now().cores
        let together = trial.together(threads: cores)
        let perCycle = Quantiles.median(alone.batches.map { $0.rate / $0.gigahertz })
        let check = PeakCheck(
            doubling: Quantiles.median(alone.batches.map(\.doubling)), operationsPerCycle: perCycle, lanes: loop.lanes)
        return Peak(
            element: element, instructionSet: instructionSet,
            oneCore: Rate(
                alone.batches.map(\.rate), loopRefusal: alone.isRight ? check.refusal : PeakCheck.wrongResult),
            allCores: Rate(together.rates, loopRefusal: together.isRight ? nil : PeakCheck.wrongResult), cores: cores,
            gigahertz: Quantiles.median(alone.batches.map(\.gigahertz)), operationsPerCycle: perCycle)
    }
}
