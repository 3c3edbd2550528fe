import Testing

@testable import Findings

/// Claims that must stay undecided, and why.
@Suite struct LadderRefusalTests {
    private let ladder = LadderResult.made(LadderClaimsTests.seconds)

    @Test(arguments: [
        ("2.1", Rung.ID.pythonModule), ("2.3", .pythonModule), ("2.4", .java), ("2.5", .cO3), ("2.5", .pythonModule),
        ("2.6", .loopOrder), ("2.6", .parallelLoops), ("2.7", .parallelLoops), ("2.7", .divideAndConquer),
        ("2.8", .vectorised), ("2.9", .packed), ("2.10", .numpy),
    ])
    func `a claim whose rung has no figure is undecided with the rung's reason`(id: String, rung: Rung.ID) {
        let outcomes: [(Rung.Outcome, String)] = [
            (.absent(remedy: "apt-get install x"), "\(rung.rawValue) is not on this machine: apt-get install x"),
            (.failed(reason: "it hung"), "\(rung.rawValue) failed: it hung"),
            (.skipped(reason: "no time"), "\(rung.rawValue) was skipped: no time"),
        ]
        for (outcome, reason) in outcomes {
            var ladder = ladder
            ladder.set(rung, outcome)
            let claim = LadderReport.claimed(ladder).verdict(id)
            #expect(claim.verdict == .notMeasured(reason: reason))
            #expect(claim.measured == "—")
        }
        var without = ladder
        without.rungs.removeAll { $0.id == rung }
        #expect(
            LadderReport.claimed(without).verdict(id).verdict
                == .notMeasured(reason: "\(rung.rawValue) was not run"))
    }

    @Test func `one end, and one plain C, will do`() {
        var ladder = ladder
        ladder.set(.packed, .failed(reason: "wrong"))
        ladder.set(.cFast, .absent(remedy: "gcc"))
        #expect(LadderReport.claimed(ladder).verdict("2.3").verdict == .holdsPerCore(cores: 2))
        #expect(LadderReport.claimed(ladder).verdict("2.3").measured.contains("by numpy"))
        #expect(LadderReport.claimed(ladder).verdict("2.10").measured.contains("over c-o3"))
        ladder.set(.numpy, .absent(remedy: "pip install numpy"))
        #expect(LadderReport.claimed(ladder).verdict("2.2").verdict == .notMeasured(reason: "packed failed: wrong"))
    }

    @Test(arguments: ["2.1", "2.2"]) func `a claim that names a size is undecided at another`(id: String) {
        let small = LadderResult.made(LadderClaimsTests.seconds, size: 1024)
        #expect(
            LadderReport.claimed(small).verdict(id).verdict
                == .notMeasured(reason: "it is about N = 4096, and N = 1024 was run"))
    }

    @Test(arguments: ["2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9", "2.10"])
    func `other claims say at which size they were put to the test`(id: String) {
        let small = LadderResult.made(LadderClaimsTests.seconds, size: 1024)
        #expect(LadderReport.claimed(small).verdict(id).measured.contains("at N = 1024 (published for 4096)"))
        #expect(LadderReport.claimed(ladder).verdict(id).measured.contains("at N = 4096"))
        #expect(!LadderReport.claimed(ladder).verdict(id).measured.contains("published for"))
    }

    @Test func `of several ladders the paper's size decides, else the largest`() {
        let small = LadderResult.made(LadderClaimsTests.seconds, size: 1024)
        let large = LadderResult.made(LadderClaimsTests.seconds, size: 8192)
        #expect(LadderReport.claimed(small, large).verdict("2.4").measured.contains("N = 8192"))
        #expect(LadderReport.claimed(small, ladder, large).verdict("2.4").measured.contains("N = 4096"))
    }

    @Test func `another type than the paper's decides nothing`() {
        var ladder = ladder
        ladder.dtype = "float32"
        let claims = LadderClaims.verdicts(on: .claimed(ladder))
        let reason = "published for float64; this ladder is float32"
        #expect(claims.allSatisfy { $0.verdict == .notMeasured(reason: reason) })
    }

    @Test func `a failed check of the run refuses every verdict, and leaves what was measured`() {
        let failed = Check(name: "drift", passed: false, figure: "31 %, bound 10 %")
        var report = LadderReport.claimed(ladder)
        report.checks = [failed]
        let undecided = ClaimResult.Verdict.undecided(reason: "drift failed (31 %, bound 10 %)")
        #expect(LadderClaims.verdicts(on: report).allSatisfy { $0.verdict == undecided && $0.measured != "—" })
        report.checks = [Check(name: "drift", passed: true, figure: "1 %")]
        #expect(LadderClaims.verdicts(on: report).allSatisfy { $0.verdict != undecided })
        report.results[0].checks = [failed]
        #expect(LadderClaims.verdicts(on: report).allSatisfy { $0.verdict == undecided })
    }

    @Test func `a failed check of a rung refuses the verdicts that need it`() throws {
        var ladder = ladder
        var java = try #require(ladder.rung(.java)?.measurement)
        java.checks = [Check(name: "extrapolation", passed: false, figure: "40 % off")]
        ladder.set(.java, .measured(java))
        let refused = LadderClaims.verdicts(on: .claimed(ladder)).filter {
            $0.verdict == .undecided(reason: "extrapolation of java failed (40 % off)")
        }
        #expect(refused.map(\.id) == ["2.4"])
        var module = try #require(ladder.rung(.pythonModule)?.measurement)
        module.checks = [Check(name: "extrapolation", passed: false, figure: "40 % off")]
        ladder.set(.pythonModule, .measured(module))
        let more = LadderClaims.verdicts(on: .claimed(ladder)).filter {
            $0.verdict == .undecided(reason: "extrapolation of python-module failed (40 % off)")
        }
        #expect(more.map(\.id) == ["2.1", "2.3", "2.4", "2.5"])
    }

    @Test func `a peak that is none refuses what rests on it alone`() {
        var ladder = ladder
        ladder.peak?.check = Check(name: "peak", passed: false, figure: "3.1 operations a cycle")
        let report = LadderReport.claimed(ladder)
        #expect(
            report.verdict("2.9").verdict == .undecided(reason: "peak failed (3.1 operations a cycle)"))
        #expect(report.verdict("2.2").verdict == .doesNotHold)
        #expect(!report.verdict("2.2").measured.contains("peak"))
        ladder.peak = nil
        #expect(
            LadderReport.claimed(ladder).verdict("2.9").verdict
                == .notMeasured(reason: "this machine's peak was not measured"))
    }

    @Test func `a gain between rungs with different threads is none`() throws {
        var ladder = ladder
        var vectorised = try #require(ladder.rung(.vectorised)?.measurement)
        vectorised.threads = 1
        ladder.set(.vectorised, .measured(vectorised))
        #expect(
            LadderReport.claimed(ladder).verdict("2.8").verdict
                == .notMeasured(
                    reason: "divide-and-conquer and vectorised ran on different numbers of threads"))
    }

    @Test func `times that give no ratio decide nothing`() throws {
        var ladder = ladder
        var java = try #require(ladder.rung(.java)?.measurement)
        java.seconds = SecondsEstimate(seconds: 0, ci95Seconds: Interval(0, 0))
        ladder.set(.java, .measured(java))
        #expect(
            LadderReport.claimed(ladder).verdict("2.4").verdict
                == .notMeasured(reason: "the times of python-module and java give no ratio"))
    }
}
