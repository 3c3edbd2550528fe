import Testing

@testable import Findings
@testable import Reporting

/// Names of files, functions and threads stay text, whatever is in them.
@Suite struct RunHostileTextTests {
    @Test(arguments: HostileTextTests.strings) func `no name in a run reaches a terminal unescaped`(text: String) throws
    {
        let plain = try RunFixture.report.poisoned(with: text).terminalText(colour: false)
        #expect(plain.unicodeScalars.allSatisfy(HostileTextTests.isHarmless))
        #expect(
            try RunFixture.troubled.poisoned(with: text).terminalText(colour: true).withoutColours
                .unicodeScalars.allSatisfy(HostileTextTests.isHarmless))
    }

    @Test(arguments: HostileTextTests.strings) func `a run's Markdown keeps its blocks and columns`(text: String) throws
    {
        for report in [RunFixture.report, RunFixture.troubled] {
            let hostile = try report.poisoned(with: text).markdownText
            #expect(!hostile.contains("<"))
            let (own, harmless) = (hostile.unicodeLines, report.markdownText.unicodeLines)
            #expect(own.map(HostileTextTests.blockStart) == harmless.map(HostileTextTests.blockStart))
            #expect(own.map(HostileTextTests.bars) == harmless.map(HostileTextTests.bars))
        }
    }

    @Test(arguments: HostileTextTests.strings) func `collapsed stacks of a run keep their frames`(text: String) throws {
        let folded = { (report: RunReport) in
            String(
                decoding: try ReportFormat.folded.data(of: [NamedReport(name: "x", report: .run(report))]),
                as: UTF8.self
            )
            .unicodeLines
        }
        let lines = try folded(RunFixture.report.poisoned(with: "a;\(text)"))
        #expect(lines.map { $0.count { $0 == ";" } } == (try folded(RunFixture.report)).map { $0.count { $0 == ";" } })
        #expect(lines.allSatisfy { $0.allSatisfy(HostileTextTests.isHarmless) })
    }
}
