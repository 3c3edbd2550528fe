import Measurement
import Testing

@testable import matmul_benchmark

@Suite struct DisturbanceTests {
    /// Ten seconds of two processors: 2000 ticks of 10 ms.
    private func time(idle: UInt64, stolen: UInt64 = 0) -> ProcessorTime {
        ProcessorTime(stealTicks: stolen, idleTicks: idle, totalTicks: 2000)
    }

    @Test func `what is neither idle nor our own is others'`() throws {
        let alone = try #require(Disturbance(spent: 10, of: time(idle: 1000)))
        #expect(alone.otherPrograms == 0 && !alone.isTooMuch)
        let shared = try #require(Disturbance(spent: 10, of: time(idle: 200)))
        #expect(abs(shared.otherPrograms - 0.4) < 1e-12 && shared.isTooMuch)
    }

    @Test func `what the hypervisor took is nobody's here`() throws {
        let stolen = try #require(Disturbance(spent: 10, of: time(idle: 800, stolen: 200)))
        #expect(abs(stolen.otherPrograms) < 1e-12)
        #expect(stolen.stolen == 0.1 && stolen.isTooMuch)
    }

    @Test func `no time tells nothing`() {
        #expect(Disturbance(spent: 0, of: ProcessorTime(stealTicks: 0, idleTicks: 0, totalTicks: 0)) == nil)
    }
}
