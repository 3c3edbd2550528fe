import Testing

@testable import Findings
@testable import Reporting

@Suite struct SnapshotTests {
    @Test func `two Pythons on a terminal without colours`() throws {
        try Snapshot("dot-two-pythons.txt").check(Fixture.report.terminalText(colour: false))
    }

    @Test func `two Pythons on a terminal with colours`() throws {
        try Snapshot("dot-two-pythons.ansi").check(Fixture.report.terminalText(colour: true))
    }

    @Test func `two Pythons in Markdown`() throws {
        try Snapshot("dot-two-pythons.md").check(Fixture.report.markdownText)
    }

    @Test func `one Python on a terminal without colours`() throws {
        try Snapshot("dot-one-python.txt").check(Fixture.single.terminalText(colour: false))
    }

    @Test func `colours change nothing but the colours`() {
        let plain = Fixture.report.terminalText(colour: false)
        #expect(Fixture.report.terminalText(colour: true).withoutColours == plain)
    }
}
