import Foundation
import Testing

@testable import Findings
@testable import Reporting

/// Files for other tools, as they are written.
@Suite struct InterchangeSnapshotTests {
    private static let formats = [ReportFormat.pyperf, .trace, .speedscope, .folded, .googleBenchmark, .junit]

    @Test(arguments: formats) func `np.dot for other tools`(format: ReportFormat) throws {
        let data = try format.data(of: [NamedReport(name: "dot.json", report: .dot(Fixture.report))])
        try Snapshot("dot-two-pythons.\(format.extensions[0])").check(String(decoding: data, as: UTF8.self))
    }

    @Test(arguments: [ReportFormat.trace, .speedscope, .folded, .junit]) func `a run for other tools`(
        format: ReportFormat
    ) throws {
        let data = try format.data(of: [NamedReport(name: "run.json", report: .run(RunFixture.report))])
        try Snapshot("run.\(format.extensions[0])").check(String(decoding: data, as: UTF8.self))
    }

    @Test(arguments: [ReportFormat.trace, .speedscope, .folded])
    func `a run without stacks has nothing for tools that show them, which is said`(format: ReportFormat) {
        let error = #expect(throws: FindingsError.self) {
            try format.data(of: [NamedReport(name: "run.json", report: .run(RunFixture.troubled))])
        }
        #expect(error?.description.hasSuffix("the run holds no stacks") == true)
    }

    @Test(arguments: [ReportFormat.pyperf, .googleBenchmark, .junit])
    func `a ladder for other tools`(format: ReportFormat) throws {
        let data = try format.data(of: [NamedReport(name: "ladder.json", report: .ladder(LadderFixture.troubled))])
        try Snapshot("ladder-troubled.\(format.extensions[0])").check(String(decoding: data, as: UTF8.self))
    }

    @Test(arguments: [ReportFormat.trace, .speedscope, .folded])
    func `a ladder has no call stack, which is said`(format: ReportFormat) {
        let error = #expect(throws: FindingsError.self) {
            try format.data(of: [NamedReport(name: "ladder.json", report: .ladder(LadderFixture.report))])
        }
        #expect(error?.description.contains("a ladder has no call with tiers; name a report on np.dot") == true)
    }

    @Test func `claims for CI, with the checks of what they rest on`() throws {
        let data = try ReportFormat.junit.data(of: [
            NamedReport(name: "claims.json", report: .claims(ClaimsFixture.report))
        ])
        try Snapshot("claims.junit.xml").check(String(decoding: data, as: UTF8.self))
    }

    @Test func `what claims rest on is exported as the reports themselves are`() throws {
        let claims = NamedReport(name: "x", report: .claims(ClaimsFixture.report))
        let dot = NamedReport(name: "x", report: .dot(Fixture.single))
        let stacks = try ReportFormat.folded.data(of: [claims])
        #expect(try stacks == ReportFormat.folded.data(of: [dot]))
        let ladder = try MeasuredSeries.all(in: .ladder(LadderFixture.report), for: "x").map(\.name)
        #expect(
            try MeasuredSeries.all(in: claims.report, for: "x").map(\.name)
                == MeasuredSeries.all(in: dot.report, for: "x").map(\.name) + ladder
        )
        #expect(
            Figure.all(in: claims.report).count == Figure.all(in: dot.report).count
                + Figure.all(in: .ladder(LadderFixture.report)).count)
    }

    @Test(arguments: [ReportFormat.pyperf, .trace, .speedscope, .folded])
    func `claims that nothing was run for have nothing to export, which is said`(format: ReportFormat) {
        #expect(throws: FindingsError.self) {
            try format.data(of: [NamedReport(name: "x", report: .claims(ClaimsFixture.empty))])
        }
    }

    @Test(arguments: [ReportFormat.pyperf, .googleBenchmark])
    func `a run is no benchmark, which is said`(format: ReportFormat) {
        let error = #expect(throws: FindingsError.self) {
            try format.data(of: [NamedReport(name: "run.json", report: .run(RunFixture.report))])
        }
        #expect(error?.description.contains("a profile is of a single run, of whose spread nothing is known") == true)
    }

    @Test(arguments: [ReportFormat.pyperf, .googleBenchmark, .junit, .csv])
    func `a statement for other tools`(format: ReportFormat) throws {
        let data = try format.data(of: [NamedReport(name: "time.json", report: .time(TimeFixture.report))])
        let text = String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
        try Snapshot("time.\(format.extensions[0])").check(text)
    }

    @Test(arguments: [ReportFormat.trace, .speedscope, .folded])
    func `a statement has no call stack, which is said`(format: ReportFormat) {
        let error = #expect(throws: FindingsError.self) {
            try format.data(of: [NamedReport(name: "time.json", report: .time(TimeFixture.report))])
        }
        #expect(error?.description.contains("a statement has no call with tiers; name a report on np.dot") == true)
    }

    @Test func `a report without raw samples has nothing for pyperf, which is said`() {
        var report = Fixture.single
        for index in report.results.indices { report.results[index].samples = nil }
        #expect(throws: FindingsError.nothingFor(format: "pyperf", reason: "the report holds no raw samples")) {
            try ReportFormat.pyperf.data(of: [NamedReport(name: "x", report: .dot(report))])
        }
    }
}
