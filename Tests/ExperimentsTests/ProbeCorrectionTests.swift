import Findings
import Testing

@testable import Experiments

@Suite struct ProbeCorrectionTests {
    @Test(arguments: [0.0, 1, 2], [0.0, 1, 2, 3])
    func `what is taken out of the tiers is the cost of every pair, once`(kernels: Double, allocations: Double) {
        let correction = ProbeCorrection(pair: 9.5, inside: 6.25)
        let parts = correction.nanoseconds(allocationPairs: allocations, kernelPairs: kernels, samplesMemory: false)
        // One pair around Python's function, one around np.dot.
        let pairs = 2 + kernels + allocations
        #expect(abs(parts.values.reduce(0, +) - pairs * 9.5) < 1e-12)
        #expect(Set(parts.keys) == Set(Tier.Name.allCases))
        #expect(parts[.kernel] == kernels * 6.25)
        #expect(parts[.allocate] == allocations * 6.25)
        #expect(parts.values.allSatisfy { $0 >= 0 })
    }

    @Test func `a call without a kernel has nothing after it to correct`() {
        let parts = ProbeCorrection(pair: 9.5, inside: 6.25).nanoseconds(
            allocationPairs: 1, kernelPairs: 0, samplesMemory: false)
        #expect(parts[.return] == 0)
        #expect(parts[.kernel] == 0)
    }

    @Test func `an allocate tier from a sample of calls adds nothing to what the other calls cost`() {
        let parts = ProbeCorrection(pair: 9.5, inside: 6.25)
            .nanoseconds(allocationPairs: 0, kernelPairs: 1, samplesMemory: true)
        #expect(abs(parts.values.reduce(0, +) - 3 * 9.5) < 1e-12)
        // The sample's own pair is in allocate, and was taken out of dispatch with it.
        #expect(parts[.allocate] == 6.25)
    }
}
