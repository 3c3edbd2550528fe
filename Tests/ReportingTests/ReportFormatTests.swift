import Foundation
import Testing

@testable import Findings
@testable import Reporting

@Suite struct ReportFormatTests {
    @Test(arguments: ReportFormat.allCases) func `a format is found by each of its endings`(format: ReportFormat) {
        for ending in format.extensions {
            #expect(ReportFormat(path: "a/b.\(ending)") == format)
            #expect(ReportFormat(path: "B.\(ending.uppercased())") == format)
        }
    }

    @Test(arguments: ["", "-", "x", "x.doc", "md", "json", "x.md/y", "x.json.gz"])
    func `a name without a known ending has no format`(path: String) {
        #expect(ReportFormat(path: path) == nil)
    }

    @Test func `no two formats share an ending`() {
        let endings = ReportFormat.allCases.flatMap(\.extensions)
        #expect(Set(endings).count == endings.count)
    }

    @Test func `several reports stand one after the other under their names`() throws {
        let reports = [
            NamedReport(name: "one.json", report: .dot(Fixture.single)),
            NamedReport(name: "two.json", report: .ladder(LadderFixture.report)),
        ]
        let markdown = String(decoding: try ReportFormat.markdown.data(of: reports), as: UTF8.self)
        #expect(
            markdown
                == "# one.json\n\n\(Fixture.single.markdownText)\n# two.json\n\n\(LadderFixture.report.markdownText)")
        let text = Report.terminalText(reports, colour: false)
        #expect(text.hasPrefix("one.json\n\nnp.dot, taken apart"))
        #expect(text.contains("\n\ntwo.json\n\nThe ladder"))
    }

    @Test func `the findings come back as they were`() throws {
        let dot = try ReportFormat.json.data(of: [NamedReport(name: "x", report: .dot(Fixture.report))])
        #expect(try Report(json: dot) == .dot(Fixture.report))
        let ladder = try ReportFormat.json.data(of: [NamedReport(name: "x", report: .ladder(LadderFixture.report))])
        #expect(try Report(json: ladder) == .ladder(LadderFixture.report))
    }
}
