import Testing

@testable import Findings
@testable import Reporting

@Suite struct TimeDocumentTests {
    @Test func `a statement on a terminal without colours`() throws {
        try Snapshot("time.txt").check(TimeFixture.report.terminalText(colour: false))
    }

    @Test func `a statement on a terminal with colours`() throws {
        try Snapshot("time.ansi").check(TimeFixture.report.terminalText(colour: true))
    }

    @Test func `a statement in Markdown`() throws {
        try Snapshot("time.md").check(TimeFixture.report.markdownText)
    }

    @Test func `a statement that went wrong, on a terminal`() throws {
        try Snapshot("time-troubled.txt").check(TimeFixture.troubled.terminalText(colour: false))
    }

    @Test(arguments: HostileTextTests.strings)
    func `a set-up and a statement stay text on a terminal`(text: String) throws {
        for report in [TimeFixture.report, TimeFixture.troubled] {
            let plain = try report.poisoned(with: text).terminalText(colour: false)
            #expect(plain.unicodeScalars.allSatisfy(HostileTextTests.isHarmless))
        }
    }

    @Test(arguments: HostileTextTests.strings)
    func `a statement's Markdown keeps its blocks and columns`(text: String) throws {
        for report in [TimeFixture.report, TimeFixture.troubled] {
            let hostile = try report.poisoned(with: text).markdownText
            #expect(!hostile.contains("<"))
            let (own, harmless) = (hostile.unicodeLines, report.markdownText.unicodeLines)
            #expect(own.map(HostileTextTests.blockStart) == harmless.map(HostileTextTests.blockStart))
            #expect(own.map(HostileTextTests.bars) == harmless.map(HostileTextTests.bars))
        }
    }
}
