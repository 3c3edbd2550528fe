import Testing

@testable import profile_benchmark

@Suite struct ProfilePlanTests {
    private func plan(smoke: Bool = false) -> Plan {
        Plan(workloads: Workload.allCases, pairs: 5, seconds: 3, agreements: 0, smoke: smoke)
    }

    @Test(arguments: [1e-7, 1e-4, 0.02, 0.4, 1.1])
    func `a workload is repeated until it takes the time of a run`(_ secondsOfOne: Double) {
        // Each start takes some time of its own.
        let scale = plan().scale { Double($0) * secondsOfOne + 1e-4 }
        #expect(abs(Double(scale) * secondsOfOne - 3) <= max(0.01, secondsOfOne / 2))
    }

    @Test func `a workload that takes longer than a run is run once`() {
        #expect(plan().scale { Double($0) * 10 } == 1)
    }

    @Test func `one that takes no time at all does not hang`() {
        #expect(plan().scale { _ in 0 } > 1_000_000)
    }

    @Test func `a smoke run asks for no time`() {
        #expect(plan(smoke: true).scale { _ in 0 } == 1)
    }

    @Test func `the profiler comes first as often as last`() {
        #expect((0..<4).map(Plan.isPlainFirst) == [true, false, true, false])
    }
}
