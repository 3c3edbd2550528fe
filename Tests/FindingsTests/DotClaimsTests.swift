import Testing

@testable import Findings

@Suite struct DotClaimsTests {
    @Test func `every claim is judged for every Python`() {
        let claims = DotClaims.verdicts(on: .claimed(pythons: ["a", "b"], sizes: [128, 2048]))
        #expect(claims.map(\.id) == ["1.2", "1.2", "1.3", "1.3", "1.4", "1.4", "1.5", "1.5", "1.13", "1.13"])
        #expect(claims.map(\.python) == (0..<5).flatMap { _ in ["a", "b"] })
    }

    @Test func `a small share holds above its crossover`() {
        let claim = verdict(
            "1.2", .claimed(sizes: [128, 512, 2048], crossover: .at(size: 258, ci95: Interval(241, 277))))
        #expect(claim.verdict == .holdsAbove(size: 258))
        #expect(claim.measured == "0.1 % at N = 258 (241…277); 0.030 % (0.027…0.033) at N = 2048")
    }

    @Test func `a small share holds everywhere, or is not extrapolated`() {
        let below = verdict("1.2", .claimed(sizes: [512, 2048], crossover: .below(smallest: 512)))
        #expect(below.verdict == .holds)
        let above = verdict("1.2", .claimed(sizes: [2, 8], crossover: .above(largest: 8)))
        #expect(above.verdict == .undecided(reason: "never below 0.1 % up to N = 8, the largest measured"))
        let none = verdict("1.2", .claimed(sizes: [2, 8]))
        #expect(none.verdict == .notMeasured(reason: "too few sizes for a crossover"))
    }

    @Test func `the overhead is taken from the largest size, which is named`() {
        let claim = verdict("1.3", .claimed(sizes: [128, 2048], glue: 3000))
        #expect(claim.verdict == .doesNotHold)
        #expect(
            claim.measured == "3.00 µs (2.70…3.30) at N = 2048, 16.7× less than published; --article runs N = 10000")
    }

    @Test(arguments: [
        (20e3, ClaimResult.Verdict.doesNotHold), (30e3, .holds), (50e3, .holds), (85e3, .holds), (120e3, .doesNotHold),
        (25e3, .undecided(reason: "its interval lies partly within a factor of 2, partly outside")),
        (100e3, .undecided(reason: "its interval lies partly within a factor of 2, partly outside")),
    ])
    func `a time holds within a factor of two`(glue: Double, expected: ClaimResult.Verdict) {
        #expect(verdict("1.3", .claimed(sizes: [10_000], glue: glue)).verdict == expected)
    }

    @Test func `the kernel's time is judged at the article's size and only estimated elsewhere`() {
        #expect(verdict("1.4", .claimed(sizes: [10_000])).verdict == .doesNotHold)
        let estimate = verdict("1.4", .claimed(sizes: [2048]))
        #expect(estimate.measured == "estimated 50.0 s: 2N³ operations at the 40 GFLOPS of N = 2048")
        #expect(
            estimate.verdict == .notMeasured(reason: "N = 10000 was not run: --article runs N = 10000"))
    }

    @Test func `the article's share is a bound`() {
        let claim = verdict("1.5", .claimed(sizes: [10_000], share: 1.2e-7))
        #expect(claim.verdict == .holds)
        #expect(claim.measured == "0.000012 % (0.000011…0.000013) at N = 10000, 833× less than published")
        #expect(verdict("1.5", .claimed(sizes: [10_000], share: 3e-4)).verdict == .doesNotHold)
        #expect(
            verdict("1.5", .claimed(sizes: [10_000], share: 1e-4)).verdict
                == .undecided(reason: "its interval holds 0.01 %"))
    }

    @Test func `a failed check refuses the verdicts of its size alone`() {
        var report = DotReport.claimed(sizes: [128, 512, 2048], crossover: .at(size: 258, ci95: Interval(241, 277)))
        let failed = Check(name: "closure", passed: false, figure: "residual 214 ns, bound 50 ns")
        report.results[0].checks = [failed]
        #expect(
            verdict("1.2", report).verdict
                == .undecided(reason: "closure failed at N = 128 (residual 214 ns, bound 50 ns)"))
        #expect(verdict("1.3", report).verdict == .doesNotHold)
        report.results[0].checks = [Check(name: "known-weather", passed: false, figure: "rain")]
        #expect(verdict("1.2", report).verdict == .holdsAbove(size: 258))
        report.checks = [Check(name: "known-truth", passed: false, figure: "slope 1.4")]
        #expect(verdict("1.2", report).verdict == .undecided(reason: "known-truth failed (slope 1.4)"))
    }

    @Test func `without a BLAS call nothing is said of glue`() {
        var report = DotReport.claimed(sizes: [8])
        report.results[0].tiers.removeAll { $0.name == .kernel }
        for id in ["1.2", "1.3", "1.4"] {
            #expect(verdict(id, report).verdict == .notMeasured(reason: "no BLAS call observed"))
        }
    }

    @Test func `a Python without results is said to have none`() {
        #expect(verdict("1.3", .claimed(sizes: [])).verdict == .notMeasured(reason: "no result for this Python"))
    }

    @Test func `float64 decides where both were run`() {
        var report = DotReport.claimed(sizes: [2048, 2048])
        report.results[0].dtype = "float32"
        #expect(!verdict("1.3", report).measured.contains("float32"))
        report.results[1].dtype = "float32"
        #expect(verdict("1.3", report).measured.contains("N = 2048 (float32)"))
    }

    @Test(arguments: [
        (8.0, true, true, ClaimResult.Verdict.holds), (8.01, true, true, .holds), (16, true, true, .doesNotHold),
        (8, false, true, .doesNotHold), (8, true, false, .doesNotHold),
    ])
    func `thin arrays`(bytes: Double, contiguous: Bool, sameAddress: Bool, expected: ClaimResult.Verdict) {
        var report = DotReport.claimed(sizes: [8])
        #expect(verdict("1.13", report).verdict == .notMeasured(reason: "arrays were not looked at"))
        report.arrays = [
            ArrayFacts(
                python: "a", dtype: "float64", bytesPerElementArray: bytes, bytesPerElementList: 32,
                contiguous: contiguous, sameAddress: sameAddress, copies: 0)
        ]
        #expect(verdict("1.13", report).verdict == expected)
    }

    private func verdict(_ id: String, _ report: DotReport) -> ClaimResult {
        DotClaims.verdicts(on: report).first { $0.id == id }
            ?? ClaimResult(id: id, published: "", measured: "", verdict: .doesNotHold, python: "none")
    }
}
