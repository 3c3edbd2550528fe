import Findings
import RandomFindings
import Testing

@testable import Comparison

@Suite struct ComparisonTests {
    private func compare(
        _ old: MadeReport, _ new: MadeReport, _ options: Comparison.Options = Comparison.Options(limit: 0.05)
    ) throws -> ComparisonReport {
        try Comparison.report(
            old: ("old.json", .dot(old.dot())), new: ("new.json", .dot(new.dot())), options: options,
            generator: "glue-profile test")
    }

    private func made(_ seed: UInt64 = 2, _ change: (inout MadeReport) -> Void = { _ in }) -> MadeReport {
        var report = MadeReport(seed: seed)
        change(&report)
        return report
    }

    @Test func `a report is no slower than itself`() throws {
        let comparison = try compare(made(), made())
        #expect(comparison.figures.count == 27, "3 sizes of np.dot, 6 tiers and 2 native arms")
        #expect(comparison.figures.allSatisfy { $0.verdict == .withinNoise && $0.ratio?.median == 1 })
        #expect(comparison.means.count == 9)
        #expect(comparison.regressions.isEmpty)
    }

    @Test(arguments: UInt64(10)..<20) func `equal programs measured twice give no regression`(seed: UInt64) throws {
        let comparison = try compare(made(seed), made(seed + 1000))
        #expect(comparison.figures.allSatisfy { $0.verdict == .withinNoise })
        #expect(comparison.regressions.isEmpty)
    }

    @Test func `what is slower beyond noise is found where it is, and nowhere else`() throws {
        let comparison = try compare(made(1), made(2) { $0.factors = ["np.dot": 1.08, "dispatch": 1.3] })
        let slower = comparison.figures.filter { $0.verdict == .slower }
        #expect(Set(slower.map(\.quantity)) == ["np.dot", "dispatch"])
        #expect(slower.count == 6)
        for figure in slower {
            let ratio = try #require(figure.ratio)
            #expect(ratio.ci95.contains(figure.quantity == "np.dot" ? 1.08 : 1.3))
            #expect(ratio.ci95.high - ratio.ci95.low < 0.01)
        }
        #expect(comparison.figures.filter { $0.verdict != .slower }.allSatisfy { $0.verdict == .withinNoise })
        // The means of both, then each size of both.
        #expect(comparison.regressions.count == 8)
        let mean = try #require(comparison.means.first { $0.quantity == "dispatch" })
        #expect(mean.verdict == .slower)
        #expect(try #require(mean.ratio).ci95.contains(1.3))
    }

    @Test func `slower by less than the limit is told, and no regression`() throws {
        let comparison = try compare(made(1), made(2) { $0.factors = ["kernel": 1.03] })
        #expect(comparison.figures.count { $0.verdict == .slower } == 3)
        #expect(comparison.regressions.isEmpty)
        let strict = try compare(
            made(1), made(2) { $0.factors = ["kernel": 1.03] }, Comparison.Options(limit: 0.02))
        #expect(Set(strict.regressions.map(\.quantity)) == ["kernel"])
        #expect(try compare(made(1), made(2) { $0.factors = ["kernel": 9] }, Comparison.Options()).regressions.isEmpty)
    }

    @Test func `a significant difference below the floor of either report is noise`() throws {
        let new = made(2) { $0.factors = ["np.dot": 1.08] }
        for comparison in [
            try compare(made(1) { $0.noiseFloor = 0.1 }, new),
            try compare(
                made(1),
                made(2) {
                    $0.factors = ["np.dot": 1.08]
                    $0.noiseFloor = 0.1
                }),
        ] {
            let figure = try #require(comparison.figures.first)
            #expect(figure.floor == 0.1)
            #expect(figure.ratio.map { !$0.ci95.contains(1) } == true)
            #expect(figure.verdict == .withinNoise)
            #expect(comparison.regressions.isEmpty)
        }
    }

    @Test func `a difference beyond the floor that is not significant is noise`() throws {
        let comparison = try compare(
            made(1) {
                $0.noise = 0.9
                $0.blocks = 4
            },
            made(2) {
                $0.factors = ["np.dot": 1.1]
                $0.noise = 0.9
                $0.blocks = 4
            })
        #expect(comparison.figures.filter { $0.quantity == "np.dot" }.allSatisfy { $0.verdict != .slower })
    }

    @Test func `faster is faster, and never fails`() throws {
        let comparison = try compare(made(1), made(2) { $0.factors = ["swift": 0.5] })
        #expect(comparison.figures.filter { $0.verdict == .faster }.map(\.quantity) == ["swift", "swift", "swift"])
        #expect(comparison.regressions.isEmpty)
    }

    @Test func `sizes of one report only are named, and the others are compared`() throws {
        let comparison = try compare(made(1), made(2) { $0.sizes = [64, 512, 1024] })
        #expect(comparison.missing == ["N = 8 is in the old report only", "N = 1024 is in the new report only"])
        #expect(Set(comparison.figures.compactMap(\.size)) == [64, 512])
        #expect(throws: ComparisonError.nothingInCommon) { try compare(made(1), made(2) { $0.sizes = [1024] }) }
    }

    @Test func `a single process decides nothing`() throws {
        let comparison = try compare(
            made(1) { $0.processes = 1 }, made(2) { $0.factors = ["np.dot": 2] })
        #expect(comparison.figures.allSatisfy { $0.verdict == .undecided })
        #expect(comparison.figures[0].reason == "old: a single process, of which nothing follows for the next")
        #expect(comparison.regressions.isEmpty)
        #expect(comparison.means.isEmpty)
    }

    @Test func `tiers of a report that fails its own checks decide nothing, the call without probes does`() throws {
        let comparison = try compare(
            made(1),
            made(2) {
                $0.failedChecks = ["closure"]
                $0.factors = ["np.dot": 2, "kernel": 2]
            })
        let call = comparison.figures.filter { $0.quantity == "np.dot" }
        #expect(call.allSatisfy { $0.verdict == .slower })
        let kernel = comparison.figures.filter { $0.quantity == "kernel" }
        #expect(kernel.allSatisfy { $0.verdict == .undecided && $0.reason == "new: closure failed (9 ns, bound 5 ns)" })
        let wrong = try compare(made(1), made(2) { $0.failedChecks = ["same-result"] })
        #expect(wrong.figures.filter { $0.quantity == "swift" }.allSatisfy { $0.verdict == .undecided })
    }

    @Test func `without an A/A floor nothing is decided`() throws {
        let comparison = try compare(made(1) { $0.noiseFloor = nil }, made(2))
        #expect(comparison.figures.allSatisfy { $0.verdict == .undecided && $0.reason == "no A/A floor" })
    }

    @Test func `only the named quantities are compared`() throws {
        let options = Comparison.Options(limit: 0.05, only: ["swift", "np.dot"])
        #expect(try Set(compare(made(1), made(2), options).figures.map(\.quantity)) == ["np.dot", "swift"])
        let error = #expect(throws: ComparisonError.self) {
            try compare(made(1), made(2), Comparison.Options(only: ["total"]))
        }
        #expect(error?.description.hasPrefix("--only total: in both reports are np.dot, bridge,") == true)
    }

    @Test func `a comparison comes back from its JSON`() throws {
        let comparison = try compare(made(1), made(2) { $0.factors = ["np.dot": 1.2] })
        #expect(try ComparisonReport(json: comparison.json()) == comparison)
    }
}
