import Findings
import Measurement
import RandomFindings
import Testing

@testable import profile_benchmark

@Suite struct AgreementTests {
    private func estimate(_ share: Double, looks: Double = 1000) -> Estimate {
        let proportion = Proportion(share: share, looks: looks)
        return Estimate(median: share, ci95: Interval(proportion.low, proportion.high))
    }

    @Test(arguments: [(0.5, 0.54, true), (0.5, 0.56, false), (0.002, 0, true), (0.02, 0, false), (0, 0, true)])
    func `two shares agree if the interval of their difference holds zero`(_ a: Double, _ b: Double, _ agree: Bool) {
        #expect(Agreement.differenceHoldsZero(estimate(a), estimate(b)) == agree)
        #expect(Agreement.differenceHoldsZero(estimate(b), estimate(a)) == agree)
    }

    @Test func `shares that are drawn from one truth agree in 95 of 100 cases`() {
        var random = SplitMix64(seed: 3)
        func draw() -> Estimate {
            let seen = (0..<400).filter { _ in Double(random.next() >> 11) * 0x1p-53 < 0.3 }.count
            return estimate(Double(seen) / 400, looks: 400)
        }
        let agreeing = (0..<2000).filter { _ in Agreement.differenceHoldsZero(draw(), draw()) }.count
        // Three standard errors of 0.95 over 2000 cases are 0.015.
        #expect(abs(Double(agreeing) / 2000 - 0.95) < 0.015)
    }

    @Test func `classes that no profile has seen are no cells`() {
        var random = RandomReport(seed: 5)
        var one = random.runReport()
        one.shares = TimeSplit { $0 == .interpreter ? estimate(0.7) : $0 == .kernel ? estimate(0.3) : estimate(0) }
        var other = one
        other.shares.interpreter = estimate(0.5)
        other.shares.waiting = estimate(0.2)
        var agreement = Agreement()
        agreement.add(one, one)
        #expect(agreement.cells == 2 && agreement.agreeing == 2)
        agreement.add(one, other)
        #expect(agreement.cells == 5 && agreement.agreeing == 3)
    }
}
