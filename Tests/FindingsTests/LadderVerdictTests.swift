import Testing

@testable import Findings

/// The one sentence that a reader of a ladder takes away.
@Suite struct LadderVerdictTests {
    private let ladder = LadderResult.made(LadderClaimsTests.seconds)

    private func sentence(_ ladder: LadderResult, checks: [Check] = []) -> String {
        var report = LadderReport.claimed(ladder)
        report.checks = checks
        return LadderVerdict(report, ladder).sentence
    }

    @Test func `it names the fastest rung, its factor over Python and the paper's`() throws {
        let factor = try #require(ladder.factor(of: .packed, over: .pythonModule))
        let words = sentence(ladder)
        #expect(
            words.hasPrefix("On this machine, packed computes the 4096×4096 product \(Format.ratio(factor)) as fast as")
        )
        #expect(words.contains("2 threads and \(Format.ratio(factor.median / 2)) per core"))
        #expect(words.hasSuffix("62,806× on 18 cores, 3,489× per core."))
    }

    @Test func `without Python at module level it says which Python, and without any it gives the rate`() {
        var ladder = ladder
        ladder.set(.pythonModule, .skipped(reason: "no time"))
        #expect(sentence(ladder).contains("as fast as Python in a function, with"))
        ladder.set(.pythonFunction, .skipped(reason: "no time"))
        #expect(sentence(ladder).contains("fastest rung measured for the 4096×4096 product is packed, at"))
        #expect(!sentence(ladder).contains("paper"))
    }

    @Test func `a check that failed leaves all undecided, and tells what was measured`() {
        let failed = Check(name: "drift", passed: false, figure: "31 %, bound 10 %")
        let words = sentence(ladder, checks: [failed])
        #expect(
            words.hasPrefix("This ladder decides nothing, since drift failed (31 %, bound 10 %). As measured, packed"))
    }

    @Test func `an empty ladder says so`() {
        let empty = LadderResult(python: "a", size: 4096, threads: 2, peak: nil, rungs: [])
        #expect(sentence(empty) == "No rung of this ladder has a figure.")
    }
}
