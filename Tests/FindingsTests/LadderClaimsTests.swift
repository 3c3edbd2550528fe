import Testing

@testable import Findings

@Suite struct LadderClaimsTests {
    /// Plausible for two cores; every interval is 10 % to either side.
    static let seconds: [Rung.ID: Double] = [
        .pythonModule: 20_000, .pythonFunction: 12_000, .java: 1200, .cO0: 600, .cO3: 350, .cFast: 34, .loopOrder: 20,
        .parallelLoops: 10.5, .divideAndConquer: 0.9 * 11, .vectorised: 3.2, .packed: 1.4, .numpy: 1.5,
    ]

    @Test func `every claim is judged for every Python`() {
        let claims = LadderClaims.verdicts(on: .claimed(.made(Self.seconds), pythons: ["a", "b"]))
        #expect(claims.map(\.id) == (1...10).flatMap { ["2.\($0)", "2.\($0)"] })
        #expect(claims.map(\.python) == (0..<10).flatMap { _ in ["a", "b"] })
        #expect(
            claims.filter { $0.python == "b" }.allSatisfy {
                $0.verdict == .notMeasured(reason: "no ladder for this Python")
            })
    }

    @Test func `figures that are the paper's are those of its table`() {
        let figures = Dictionary(uniqueKeysWithValues: LadderClaims.published.map { ($0.id, $0.figure) })
        #expect(figures["2.4"] == PublishedRung.of(.java)?.absolute)
        #expect(figures["2.6"] == PublishedRung.of(.parallelLoops)?.own)
        #expect(figures["2.7"] == PublishedRung.of(.divideAndConquer)?.own)
        #expect(figures["2.8"] == PublishedRung.of(.vectorised)?.own)
        #expect(figures["2.9"] == PublishedRung.of(.packed)?.shareOfPeak)
    }

    @Test(arguments: [
        ("2.1", ClaimResult.Verdict.holds), ("2.2", .doesNotHold), ("2.3", .holdsPerCore(cores: 2)), ("2.4", .holds),
        ("2.5", .holds), ("2.6", .holdsPerCore(cores: 2)), ("2.7", .doesNotHold), ("2.8", .holds), ("2.9", .holds),
        ("2.10", .holds),
    ])
    func `a ladder of two cores decides every claim`(id: String, expected: ClaimResult.Verdict) {
        #expect(LadderReport.claimed(.made(Self.seconds)).verdict(id).verdict == expected)
    }

    @Test(arguments: [
        (
            "2.1",
            "5.56 h (5.00…6.11) at module level, 3.33 h (3.00…3.67) in a function; extrapolated from 3 of 4096 rows"
        ),
        (
            "2.2",
            "1.40 s (1.26…1.54) by packed on 2 cores; no less than 1.15 s at this machine's peak of 120 GFLOPS"
        ),
        (
            "2.3",
            "14,286× (12,394…16,467) by packed on 2 cores at N = 4096; per core 7,143× against the paper's 3,489×"
        ),
        ("2.4", "16.7× (14.5…19.2) at N = 4096, 1.52× the published figure"),
        ("2.5", "57.1× (49.6…65.9) by c-o3 at N = 4096, 33.3× by c-o0, 588× by c-fast"),
        (
            "2.6",
            "1.90× (1.65…2.20) over loop-order, 1,905× over Python, at N = 4096 on 2 cores; "
                + "per core 0.952× against the paper's 0.433×"
        ),
        (
            "2.7",
            "1.06× (0.92…1.22) over parallel-loops, 2,020× over Python, at N = 4096, 17.3× less than published"
        ),
        (
            "2.8",
            "3.09× (2.68…3.57) over divide-and-conquer, 6,250× over Python, at N = 4096, 1.13× less than published"
        ),
        ("2.9", "81.8 % (74.4…90.9) of the peak of 2 cores at N = 4096; 2.29× (1.98…2.63) over vectorised"),
        ("2.10", "NumPy's BLAS per core: 11.3× (9.8…13.1) over c-fast at N = 4096, 117× over c-o3"),
    ])
    func `what was measured is told with what it is measured against`(id: String, measured: String) {
        #expect(LadderReport.claimed(.made(Self.seconds)).verdict(id).measured == measured)
    }

    @Test(arguments: [
        (30_000.0, ClaimResult.Verdict.holds), (60_000, .doesNotHold), (10_000, .doesNotHold),
        (50_000, .undecided(reason: "its interval lies partly within a factor of 2, partly outside")),
    ])
    func `seven hours are seven hours within a factor of two`(seconds: Double, expected: ClaimResult.Verdict) {
        #expect(verdict("2.1", with: [.pythonModule: seconds]) == expected)
    }

    @Test(arguments: [
        (0.4, ClaimResult.Verdict.holds), (0.5, .undecided(reason: "its interval holds 0.5 s")), (0.6, .doesNotHold),
    ])
    func `half a second is a bound for the faster end`(seconds: Double, expected: ClaimResult.Verdict) {
        #expect(verdict("2.2", with: [.packed: 2, .numpy: seconds]) == expected)
        #expect(verdict("2.2", with: [.packed: seconds, .numpy: 2]) == expected)
    }

    @Test(arguments: [
        (80_000.0, 18, ClaimResult.Verdict.holds), (60_000, 18, .undecided(reason: "its interval holds 60,000×")),
        (40_000, 2, .holdsPerCore(cores: 2)), (40_000, 18, .doesNotHold), (7_200, 2, .doesNotHold),
        (4_500, 1, .holdsPerCore(cores: 1)),
    ])
    func `sixty thousand are reached by all cores, or by each at the paper's pace, or not`(
        factor: Double, threads: Int, expected: ClaimResult.Verdict
    ) {
        let seconds: [Rung.ID: Double] = [.pythonModule: 20_000, .packed: 20_000 / factor]
        #expect(LadderReport.claimed(.made(seconds, threads: threads)).verdict("2.3").verdict == expected)
    }

    @Test(arguments: [
        (2000.0, ClaimResult.Verdict.holds), (300, .doesNotHold), (4500, .doesNotHold),
        (1000, .undecided(reason: "its interval lies partly within a factor of 2, partly outside")),
    ])
    func `Java is eleven times as fast within a factor of two`(seconds: Double, expected: ClaimResult.Verdict) {
        #expect(verdict("2.4", with: [.java: seconds]) == expected)
    }

    @Test func `C is judged by its optimised build alone`() {
        #expect(verdict("2.5", with: [.cO0: 5000, .cFast: 1]) == .holds)
        #expect(verdict("2.5", with: [.cO3: 34]) == .doesNotHold)
        #expect(verdict("2.5", with: [.cO3: 1500]) == .doesNotHold)
    }

    @Test(arguments: [
        (2, 1.9, ClaimResult.Verdict.holdsPerCore(cores: 2)), (2, 1.05, .doesNotHold), (2, 0.9, .doesNotHold),
        (18, 7, .undecided(reason: "its interval holds 7.80×")), (18, 12, .holds), (18, 5, .doesNotHold),
    ])
    func `parallel loops must gain, per core at least what the paper's did`(
        threads: Int, gain: Double, expected: ClaimResult.Verdict
    ) {
        let seconds: [Rung.ID: Double] = [.loopOrder: 20, .parallelLoops: 20 / gain]
        #expect(LadderReport.claimed(.made(seconds, threads: threads)).verdict("2.6").verdict == expected)
    }

    @Test func `one thread is no test of parallel loops`() {
        #expect(
            LadderReport.claimed(.made(Self.seconds, threads: 1)).verdict("2.6").verdict
                == .notMeasured(reason: "the loops ran in one thread: --threads takes more"))
    }

    @Test(arguments: [
        ("2.7", Rung.ID.divideAndConquer, 10.5 / 18, ClaimResult.Verdict.holds),
        ("2.7", .divideAndConquer, 0.1, .doesNotHold),
        ("2.8", .vectorised, 20, .doesNotHold), ("2.8", .vectorised, 9.9 / 3.5, .holds),
        (
            "2.8", .vectorised, 9.9 / 7,
            .undecided(reason: "its interval lies partly within a factor of 2, partly outside")
        ),
    ])
    func `a change's own gain is over the program that it changes`(
        id: String, rung: Rung.ID, seconds: Double, expected: ClaimResult.Verdict
    ) {
        #expect(verdict(id, with: [rung: seconds]) == expected)
    }

    @Test(arguments: [
        (1.4, ClaimResult.Verdict.holds), (2.83, .undecided(reason: "its interval holds 40.45 %")), (4, .doesNotHold),
    ])
    func `chip-specific code is judged by its share of the peak`(seconds: Double, expected: ClaimResult.Verdict) {
        #expect(verdict("2.9", with: [.packed: seconds]) == expected)
    }

    @Test(arguments: [
        (1.5, ClaimResult.Verdict.holds), (17, .undecided(reason: "its interval holds 1.00×")), (40, .doesNotHold),
    ])
    func `NumPy per core is held against the fastest plain C`(seconds: Double, expected: ClaimResult.Verdict) {
        #expect(verdict("2.10", with: [.numpy: seconds]) == expected)
    }

    private func verdict(_ id: String, with changes: [Rung.ID: Double]) -> ClaimResult.Verdict {
        let seconds = Self.seconds.merging(changes) { $1 }
        return LadderReport.claimed(.made(seconds)).verdict(id).verdict
    }
}
