import Testing

@testable import Reporting

@Suite struct RemainingTimeTests {
    /// What is told ten times a second, of a run with a pace of its own.
    private func told(seconds: Double, planned: Double, _ fraction: (Double) -> Double) -> [Double] {
        var remaining = RemainingTime()
        return stride(from: 0, through: seconds, by: 0.1).map {
            remaining.seconds(elapsed: $0, fraction: fraction($0), planned: planned)
        }
    }

    @Test func `a run that goes by its plan counts down`() {
        for (index, seconds) in told(seconds: 30, planned: 30, { $0 / 30 }).enumerated() {
            #expect(abs(seconds - (30 - Double(index) / 10)) < 1e-6)
        }
    }

    /// Seconds of calibration before the first figure make a pace from which a whole afternoon would follow.
    @Test func `a slow start frightens nobody`() {
        let told = told(seconds: 30, planned: 30) { $0 < 3 ? 0 : 0.01 + ($0 - 3) / 27 * 0.99 }
        #expect(told.allSatisfy { $0 <= 31 })
        #expect(told.last.map { $0 < 0.5 } == true)
    }

    @Test func `no jump, where the run itself jumps`() {
        let told = told(seconds: 40, planned: 20) { $0 < 20 ? $0 / 80 : 0.25 + ($0 - 20) / 20 * 0.75 }
        for (before, after) in zip(told, told.dropFirst()) { #expect(abs(after - before) < 1) }
        #expect(told.last.map { $0 < 2 } == true)
    }

    @Test func `a run of twice its plan is told in time`() {
        let told = told(seconds: 60, planned: 30) { $0 / 60 }
        #expect(told[300] > 12, "30 s are left at half-time, and the plan says none")
        #expect(told.last.map { $0 < 1 } == true)
    }

    @Test func `nothing is below zero`() {
        #expect(told(seconds: 20, planned: 1) { _ in 1 }.allSatisfy { $0 >= 0 })
        #expect(told(seconds: 20, planned: 1) { _ in 0 }.allSatisfy { $0 >= 0 })
    }
}
