import Foundation
import Testing

@testable import Findings
@testable import Reporting

/// Names and reasons come from compilers and from the environment: they stay text, whatever is in them.
@Suite struct LadderHostileTextTests {
    /// The report with every table that a ladder has.
    private let report = LadderFixture.troubled

    @Test(arguments: HostileTextTests.strings) func `a ladder's strings stay text on a terminal`(text: String) throws {
        let hostile = try report.poisoned(with: text)
        let plain = hostile.terminalText(colour: false)
        #expect(plain.unicodeScalars.allSatisfy(HostileTextTests.isHarmless))
        #expect(hostile.terminalText(colour: true).withoutColours == plain)
    }

    @Test(arguments: HostileTextTests.strings) func `a ladder's strings stay text in Markdown`(text: String) throws {
        let hostile = try report.poisoned(with: text).markdownText
        #expect(hostile.unicodeScalars.allSatisfy(HostileTextTests.isHarmless))
        #expect(!hostile.contains("<"))
        let lines = hostile.unicodeLines
        let harmless = report.markdownText.unicodeLines
        #expect(lines.map(HostileTextTests.blockStart) == harmless.map(HostileTextTests.blockStart))
        #expect(lines.map(HostileTextTests.bars) == harmless.map(HostileTextTests.bars))
    }
}
