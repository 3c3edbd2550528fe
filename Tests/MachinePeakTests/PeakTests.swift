import Matmul
import Measurement
import Testing

@testable import MachinePeak

/// Tests run beside others, which take the processors from each other: the fastest batch is what can be compared.
@Suite(.serialized) struct PeakTests {
    static let clock = TickClock()
    static let effort = Peak.Effort(batches: 40, batchNanoseconds: 200_000)

    @Test(arguments: InstructionSet.available, PeakLoop.Element.allCases)
    func `no product is faster than the peak`(_ set: InstructionSet, _ element: PeakLoop.Element) {
        let peak = Peak.measure(element, using: set, effort: Self.effort, clock: Self.clock)
        let product = FastestProduct.rate(element, set, clock: Self.clock)
        // The frequency may have changed between the two.
        #expect(product < 1.1 * peak.oneCore.best)
        #expect(product > 0.2 * peak.oneCore.best)
    }

    @Test func `twice the width is twice as fast`() {
        let best = PeakLoop.Element.allCases.map {
            Peak.measure($0, effort: Self.effort, clock: Self.clock).oneCore.best
        }
        #expect(1.8...2.2 ~= best[1] / best[0])
    }

    @Test func `all processors together do at most as many times the work of one`() {
        let peak = Peak.measure(.float64, effort: Self.effort, clock: Self.clock)
        #expect(peak.cores == MachineInspection.now().cores)
        #expect(peak.allCores.best < 1.1 * Double(peak.cores) * peak.oneCore.best)
        #expect(peak.allCores.best > 0.5 * peak.oneCore.best)
        #expect(peak.oneCore.median <= peak.oneCore.best)
    }

    @Test func `the frequency is one that processors have`() {
        var chain = CycleChain()
        let fastest = (0..<20).map { _ in chain.gigahertz(Self.clock) }.max() ?? 0
        #expect(0.5...8 ~= fastest)
    }
}
