import Testing

@testable import Measurement

@Suite struct DriftTests {
    private let steady = (0..<40).map { 30_000 + Double($0 % 3) * 20 }

    @Test func `a steady machine is not flagged`() {
        let drift = Drift(durations: steady)
        #expect(drift.flagged.count == steady.count - 1)
        #expect(drift.shareFlagged == 0)
        #expect(drift.tolerance == Drift.leastTolerance)
    }

    @Test(arguments: [1.1, 1.5, 20, 0.8]) func `both blocks beside a moved beat are flagged`(factor: Double) {
        var durations = steady
        durations[10] *= factor
        let drift = Drift(durations: durations)
        #expect(drift.flagged.indices.filter { drift.flagged[$0] } == [9, 10])
        #expect(drift.moved.indices.filter { drift.moved[$0] } == [10])
    }

    @Test func `a slowdown that stays is flagged while it lasts`() {
        let durations = steady.enumerated().map { $0.offset >= 30 ? $0.element * 1.3 : $0.element }
        let drift = Drift(durations: durations)
        #expect(drift.flagged == (0..<39).map { $0 >= 29 })
        #expect(drift.shareFlagged == 10.0 / 39)
    }

    @Test func `an unsteady machine gets no more than the largest tolerance`() {
        var synthetic = Synthetic(seed: 1)
        let drift = Drift(durations: (0..<200).map { _ in 30_000 * (1 + synthetic.uniform()) })
        #expect(drift.tolerance == Drift.largestTolerance)
        #expect(drift.shareFlagged > 0)
        #expect(drift.reason.contains("25.0 %"))
    }

    @Test(arguments: [[], [30_000.0]]) func `too few beats have no blocks`(durations: [Double]) {
        let drift = Drift(durations: durations)
        #expect(drift.flagged.isEmpty)
        #expect(drift.shareFlagged == 0)
    }

    @Test func `the canary records one duration a beat`() {
        var canary = DriftCanary(clock: TickClock())
        for _ in 0..<5 { canary.beat() }
        #expect(canary.durations.count == 5)
        #expect(canary.durations.allSatisfy { $0 > 500 })
        #expect(canary.flagged == Drift(durations: canary.durations).flagged)
        #expect(canary.shareFlagged == canary.drift.shareFlagged)
    }
}
