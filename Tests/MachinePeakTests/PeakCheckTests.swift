import Testing

@testable import MachinePeak

@Suite struct PeakCheckTests {
    static let sound = PeakCheck(doubling: 2.01, operationsPerCycle: 31.8, lanes: 8)

    @Test(arguments: [
        (32.0, 8), (16.0, 8), (30.0, 8), (34.0, 8), (16.0, 4), (8.0, 4), (64.0, 16), (32.0, 16), (4.0, 2), (8.2, 2),
    ])
    func `one or two vectors a cycle are plausible`(_ operationsPerCycle: Double, _ lanes: Int) {
        var check = Self.sound
        (check.operationsPerCycle, check.lanes) = (operationsPerCycle, lanes)
        #expect(check.refusal == nil)
    }

    @Test(arguments: [(24.0, 8), (29.0, 8), (35.0, 8), (40.0, 8), (14.0, 8), (12.0, 4), (48.0, 16), (0.0, 8)])
    func `what lies between is refused, with both figures`(_ operationsPerCycle: Double, _ lanes: Int) throws {
        var check = Self.sound
        (check.operationsPerCycle, check.lanes) = (operationsPerCycle, lanes)
        let refusal = try #require(check.refusal)
        #expect(refusal.hasPrefix("\(Int(operationsPerCycle)) operations a cycle, where \(2 * lanes) or \(4 * lanes)"))
    }

    @Test(arguments: [1.0, 1.89, 2.11, 3.0])
    func `twice the work must take twice the time`(_ doubling: Double) throws {
        var check = Self.sound
        check.doubling = doubling
        #expect(try #require(check.refusal).contains("twice the work"))
    }

    @Test func `batches that scatter are refused, with how much`() throws {
        #expect(try #require(PeakCheck.refusal(median: 50, best: 200)).contains("at most 25 % of the best"))
        #expect(PeakCheck.refusal(median: 190, best: 200) == nil)
    }

    @Test func `what speaks against the loop speaks against its rate`() {
        #expect(Peak.Rate([1, 1, 1], loopRefusal: PeakCheck.wrongResult).refusal == PeakCheck.wrongResult)
        #expect(Peak.Rate([1, 1, 1], loopRefusal: nil).refusal == nil)
        #expect(Peak.Rate([1, 1, 2], loopRefusal: nil).refusal != nil)
    }
}
