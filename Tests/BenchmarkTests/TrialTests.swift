import Testing

@testable import profile_benchmark

@Suite struct TrialTests {
    private func result(waited: Double) -> WorkloadResult {
        WorkloadResult(
            wallSeconds: 2, processorSeconds: 2 - waited, nativeSeconds: 1, calls: 1, waitedSeconds: waited, lines: [])
    }

    private func trial(plain: Double, profiled: Double) -> Trial {
        Trial(
            truth: 0.5, found: 0.5, ownTruth: 0.5, slowdown: 1, processorSlowdown: 1,
            waitedShare: max(result(waited: plain).waitedShare, result(waited: profiled).waitedShare))
    }

    @Test(arguments: [(0.0, 0.0, false), (0.03, 0.03, false), (0.05, 0.0, true), (0.0, 0.05, true)])
    func `a pair is disturbed if other programs had a fiftieth of either run`(
        plain: Double, profiled: Double, isDisturbed: Bool
    ) {
        #expect(trial(plain: plain, profiled: profiled).isDisturbed == isDisturbed)
    }

    @Test func `a disturbed pair is tried thrice, but not where figures mean nothing`() {
        func plan(smoke: Bool) -> Plan {
            Plan(workloads: [.tasks], pairs: 1, seconds: 1, agreements: 0, smoke: smoke)
        }
        #expect(plan(smoke: false).attempts == 3 && plan(smoke: true).attempts == 1)
    }
}
