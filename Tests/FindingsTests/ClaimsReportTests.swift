import Foundation
import RandomFindings
import Testing

@testable import Findings

@Suite struct ClaimsReportTests {
    private let dot = DotReport.claimed(
        sizes: [128, 2048], crossover: .at(size: 500, ci95: Interval(480, 520)))
    private let ladder = LadderReport.claimed(.made(LadderClaimsTests.seconds))

    private func rows(_ evidence: ClaimsEvidence, _ ids: String...) throws -> [ClaimsReport.Row] {
        evidence.rows(try PublishedClaims.named(ids))
    }

    @Test func `every claim has a verdict, and those that rest on a report say which`() {
        let rows = ClaimsEvidence(dots: [dot], ladders: [ladder], gpu: nil).rows(PublishedClaims.all)
        #expect(rows.map(\.claim.id) == PublishedClaims.all.map(\.id))
        for row in rows {
            let isMeasured = (DotClaims.published.map(\.id) + LadderClaims.published.map(\.id)).contains(row.claim.id)
            #expect(row.report == (isMeasured ? 0 : nil), "\(row.claim.id)")
        }
        let bases = Dictionary(uniqueKeysWithValues: rows.map { ($0.claim.id, $0.claim.basis) })
        #expect(bases["1.2"] == .crossover(sizes: [128, 2048]))
        #expect(bases["1.3"] == .sizes([2048]))
        #expect(bases["2.4"] == .rungs([.pythonModule, .java]))
        #expect(bases["2.10"] == .rungs([.cFast, .numpy]))
        #expect(bases["1.1"] == .some(nil))
    }

    @Test func `without a GPU its claims need one, and with one they are not built yet`() throws {
        let without = try rows(ClaimsEvidence(dots: [], ladders: [], gpu: nil), "1.1", "1.7")
        #expect(without.map(\.claim.verdict)[1] == .needsGPU)
        guard case .notBuilt(let kernels) = without[0].claim.verdict else {
            Issue.record("1.1 is \(without[0].claim.verdict)")
            return
        }
        #expect(kernels.contains("six or more kernels"))
        let with = try rows(ClaimsEvidence(dots: [], ladders: [], gpu: "/dev/nvidia0"), "1.7")
        guard case .notBuilt = with[0].claim.verdict else {
            Issue.record("1.7 is \(with[0].claim.verdict)")
            return
        }
    }

    @Test func `an experiment that gave nothing is the reason why its claims were not measured`() throws {
        let evidence = ClaimsEvidence(
            dots: [], ladders: [], gpu: nil, dotAbsence: "no NumPy", ladderAbsence: "no memory")
        let rows = try rows(evidence, "1.2", "2.5")
        #expect(rows.map(\.claim.verdict) == [.notMeasured(reason: "no NumPy"), .notMeasured(reason: "no memory")])
        #expect(rows.allSatisfy { $0.claim.basis == nil && $0.report == nil && $0.claim.measured == "—" })
    }

    @Test func `of two reports on one Python, the one that did not measure a claim says nothing of it`() throws {
        let article = DotReport.claimed(sizes: [10_000], glue: 50e3)
        let both = ClaimsEvidence(dots: [dot, article], ladders: [], gpu: nil)
        // A rate of 40 GFLOPS is 50 s for 10000×10000.
        #expect(try rows(both, "1.4").map(\.claim.verdict) == [.doesNotHold])
        #expect(try rows(both, "1.4").map(\.report) == [1])
        // Both have measured an overhead, each at its own size.
        #expect(try rows(both, "1.3").map(\.claim.basis) == [.sizes([2048]), .sizes([10_000])])
        #expect(try rows(both, "1.2").map(\.report) == [0])
    }

    @Test func `another Python's lack is told beside what this one gave`() throws {
        var other = DotReport.claimed(pythons: ["b"], sizes: [])
        other.results = []
        let both = ClaimsEvidence(dots: [dot, other], ladders: [], gpu: nil)
        #expect(
            try rows(both, "1.2").map(\.claim.verdict)
                == [.holdsAbove(size: 500), .notMeasured(reason: "no result for this Python")])
    }

    @Test(arguments: [
        (ClaimResult.Verdict.undecided(reason: "r"), #""reason":"r","verdict":"undecided""#),
        (.needsGPU, #""verdict":"needs a GPU""#),
        (
            .notBuilt(experiment: "e"),
            #""experiment":"e","id":"1","measured":"m","published":"p","python":"x","verdict":"not built""#
        ),
    ]) func `a verdict lies flat in the JSON`(verdict: ClaimResult.Verdict, text: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let claim = ClaimResult(id: "1", published: "p", measured: "m", verdict: verdict, python: "x")
        #expect(String(decoding: try encoder.encode(claim), as: UTF8.self).contains(text))
    }

    @Test func `what a verdict rests on is missing in older files, which are read all the same`() throws {
        let old = #"{"id":"1","measured":"m","published":"p","python":"x","reason":"r","verdict":"not measured"}"#
        let claim = try JSONDecoder().decode(ClaimResult.self, from: Data(old.utf8))
        #expect(claim.basis == nil && claim.verdict == .notMeasured(reason: "r"))
    }

    @Test func `the verdicts stand once in a file, and its evidence is whole`() throws {
        var own = dot
        own.claims = DotClaims.verdicts(on: dot)
        let report = ClaimsReport(
            PublishedClaims.all, by: ClaimsEvidence(dots: [own], ladders: [ladder], gpu: nil), generator: "g",
            date: "d", machine: dot.environment.machine, build: "release", warnings: [], complete: true)
        #expect(report.dots[0].claims.isEmpty && report.ladders[0].claims.isEmpty)
        #expect(report.rows.count { $0.claim.id == "1.2" } == 1)
        own.claims = []
        #expect(report.dots == [own])
        let read = try ClaimsReport(json: report.json())
        #expect(read == report)
        // Judged anew from the file alone, it says the same.
        #expect(ClaimsEvidence(saved: [.claims(read)]).rows(PublishedClaims.all) == report.rows)
    }

    @Test func `evidence of two machines is said to be`() {
        var other = ladder
        other.environment.machine.processor = "another"
        #expect(ClaimsEvidence(saved: [.dot(dot), .dot(dot)]).warnings.isEmpty)
        let warnings = ClaimsEvidence(saved: [.dot(dot), .ladder(other)]).warnings
        #expect(warnings.count == 1 && warnings[0].contains("another"))
    }

    @Test(arguments: UInt64(0)..<60) func `claims come back from their JSON as they were`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        let report = random.claimsReport()
        let json = try report.json()
        #expect(try Report(json: json) == .claims(report))
        #expect(try ClaimsReport(json: json).json() == json)
    }

    @Test func `claims that are cut short are said to be cut short`() throws {
        var random = RandomReport(seed: 5)
        let json = try random.claimsReport().json()
        for length in stride(from: 1, to: json.count - 2, by: 97) {
            #expect(throws: FindingsError.truncated) { try ClaimsReport(json: json.prefix(length)) }
        }
    }
}
