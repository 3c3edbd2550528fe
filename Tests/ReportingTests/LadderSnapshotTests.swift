import Testing

@testable import Findings
@testable import Reporting

@Suite struct LadderSnapshotTests {
    @Test func `a ladder on a terminal without colours`() throws {
        try Snapshot("ladder.txt").check(LadderFixture.report.terminalText(colour: false))
    }

    @Test func `a ladder on a terminal with colours`() throws {
        try Snapshot("ladder.ansi").check(LadderFixture.report.terminalText(colour: true))
    }

    @Test func `a ladder in Markdown`() throws {
        try Snapshot("ladder.md").check(LadderFixture.report.markdownText)
    }

    @Test func `several ladders that went badly, on a terminal without colours`() throws {
        try Snapshot("ladder-troubled.txt").check(LadderFixture.troubled.terminalText(colour: false))
    }

    @Test func `a ladder's colours change nothing but the colours`() {
        let plain = LadderFixture.report.terminalText(colour: false)
        #expect(LadderFixture.report.terminalText(colour: true).withoutColours == plain)
    }

    /// As wide as the tables of np.dot.
    @Test func `a ladder fits a terminal of 110 columns`() {
        for report in [LadderFixture.report, LadderFixture.troubled] {
            let lines = report.terminalText(colour: false).split(separator: "\n")
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= 110 })
        }
    }
}
