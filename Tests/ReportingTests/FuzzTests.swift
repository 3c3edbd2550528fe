import Foundation
import RandomFindings
import Testing

@testable import Findings
@testable import Reporting

@Suite struct FuzzTests {
    @Test(arguments: UInt64(0)..<60) func `no report breaks a renderer`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        var report = random.report()
        // Results, crossovers and claims that belong to a Python of the report, which random names seldom do.
        if let python = report.environment.pythons.first?.id {
            for index in report.results.indices { report.results[index].python = python }
            report.claims += DotClaims.verdicts(on: report)
        }
        expectHarmless([
            report.terminalText(colour: false), report.terminalText(colour: true, width: 1), report.markdownText,
        ])
        try expectFiles(.dot(report))
    }

    @Test(arguments: UInt64(0)..<60) func `no ladder breaks a renderer`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        var report = random.ladderReport()
        if let python = report.environment.pythons.first?.id {
            for index in report.results.indices {
                report.results[index].python = python
                if seed.isMultiple(of: 2) { report.results[index].dtype = "float64" }
                if seed.isMultiple(of: 4) { report.results[index].size = PublishedRung.size }
            }
            report.claims += LadderClaims.verdicts(on: report)
        }
        expectHarmless([
            report.terminalText(colour: false), report.terminalText(colour: true, width: 1), report.markdownText,
        ])
        try expectFiles(.ladder(report))
    }

    @Test(arguments: UInt64(0)..<60) func `no verdict on a claim breaks a renderer`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        var report = random.claimsReport()
        // Verdicts on the evidence itself, which random ones seldom fit.
        report.rows += ClaimsEvidence(dots: report.dots, ladders: report.ladders, gpu: report.gpu)
            .rows(PublishedClaims.all)
        expectHarmless([
            report.terminalText(colour: false), report.terminalText(colour: true, width: 1), report.markdownText,
        ])
        try expectFiles(.claims(report))
    }

    @Test(arguments: UInt64(0)..<60) func `no run breaks a renderer`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        let report = random.runReport()
        expectHarmless([
            report.terminalText(colour: false), report.terminalText(colour: true, width: 1), report.markdownText,
        ])
        try expectFiles(.run(report))
    }

    @Test(arguments: UInt64(0)..<60) func `no comparison breaks a renderer`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        let report = random.comparison()
        expectHarmless([
            report.terminalText(colour: false), report.terminalText(colour: true, width: 1), report.markdownText,
        ])
        #expect(try ComparisonReport(json: report.json()) == report)
    }

    @Test(arguments: UInt64(0)..<60) func `no statement breaks a renderer`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        let report = random.timeReport()
        expectHarmless([
            report.terminalText(colour: false), report.terminalText(colour: true, width: 1), report.markdownText,
        ])
        try expectFiles(.time(report))
    }

    /// In every format a file comes of it, or a reason why not: what it is about is not in the report, or a sum is more
    /// than a number can hold.
    private func expectFiles(_ report: Report) throws {
        let reports = [NamedReport(name: "a\u{1B}\"<&\n.json", report: report)]
        for format in ReportFormat.allCases {
            do throws(FindingsError) {
                let data = try format.data(of: reports)
                #expect(String(data: data, encoding: .utf8) != nil)
                if format.extensions[0].hasSuffix("json") {
                    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: data) }
                }
            } catch {
                switch error {
                case .nothingFor, .notFinite: break
                default: Issue.record(error, "\(format)")
                }
            }
        }
        #expect(try Report(json: ReportFormat.json.data(of: reports)) == report)
    }

    private func expectHarmless(_ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        for text in texts {
            #expect(
                text.withoutColours.unicodeScalars.allSatisfy {
                    $0.properties.generalCategory != .control || $0 == "\n"
                }, sourceLocation: sourceLocation)
        }
    }
}
