import Foundation
import Testing

@testable import Findings
@testable import Reporting

@Suite struct CSVFormatTests {
    @Test func `every figure of np.dot, of a ladder and of a run has a row`() throws {
        let reports = [
            NamedReport(name: "dot.json", report: .dot(Fixture.single)),
            NamedReport(name: "ladder, big.json", report: .ladder(LadderFixture.report)),
            NamedReport(name: "run.json", report: .run(RunFixture.report)),
        ]
        let csv = String(decoding: CSVFormat.data(of: reports), as: UTF8.self)
        // Golden files are kept with the line ends of this system.
        try Snapshot("figures.csv").check(csv.replacing("\r\n", with: "\n"))
        #expect(csv.unicodeLines.allSatisfy { $0.last == "\r" || $0.isEmpty })
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"), ("-1", "'-1"), ("+1", "'+1"), ("a\nb", "a\\nb"), ("\u{1B}[2J", "\\u{1B}[2J"),
        ("\u{202E}x", "\\u{202E}x"), ("\t=1", "\\t=1"), ("", ""),
    ])
    func `a field is quoted where it must be, and is never a formula`(text: String, field: String) {
        #expect(CSVFormat.text(text) == field)
    }

    @Test func `figures keep all their digits`() throws {
        var report = Fixture.single
        report.results[0].total.medianNanoseconds = 0.1 + 0.2
        let csv = String(decoding: CSVFormat.data(of: [NamedReport(name: "x", report: .dot(report))]), as: UTF8.self)
        #expect(csv.contains(",total,0.30000000000000004,"))
    }
}
