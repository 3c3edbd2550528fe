import Foundation
import Testing

@testable import Findings
@testable import Reporting

@Suite struct ClaimsSnapshotTests {
    @Test func `verdicts on all claims on a terminal without colours`() throws {
        try Snapshot("claims.txt").check(ClaimsFixture.report.terminalText(colour: false))
    }

    @Test func `verdicts on claims that are of several Pythons, on a terminal`() throws {
        let text = ClaimsFixture.troubled.terminalText(colour: false)
        // What follows is as in the golden files of those reports.
        let own = try #require(text.range(of: "np.dot, taken apart"))
        try Snapshot("claims-troubled.txt").check(String(text[..<own.lowerBound]))
    }

    @Test func `verdicts on all claims in Markdown`() throws {
        try Snapshot("claims.md").check(ClaimsFixture.report.markdownText)
    }

    @Test func `colours change nothing of claims but the colours`() {
        let plain = ClaimsFixture.troubled.terminalText(colour: false)
        #expect(ClaimsFixture.troubled.terminalText(colour: true).withoutColours == plain)
    }

    @Test func `the evidence is shown as the reports show themselves, without their verdicts`() {
        var (dot, ladder) = (Fixture.single, LadderFixture.report)
        (dot.claims, ladder.claims) = ([], [])
        let text = ClaimsFixture.report.terminalText(colour: false)
        #expect(text.hasSuffix("\n" + dot.terminalText(colour: false) + "\n" + ladder.terminalText(colour: false)))
    }

    @Test func `each verdict that rests on something names the command that measures it alone`() {
        let text = ClaimsFixture.report.terminalText(colour: false, width: 200)
        for command in [
            "glue-profile --size 128,512", "glue-profile claims --only 1.13",
            "glue-profile ladder --only python-module,c-o3", "glue-profile --size 2048",
        ] {
            #expect(text.contains(command))
        }
    }

    @Test func `where nothing was run, nothing is said of evidence`() {
        let text = ClaimsFixture.empty.terminalText(colour: false)
        #expect(text.contains("Of 2 published claims: 1 needs a GPU, 1 has no experiment yet."))
        #expect(!text.contains("rest"))
        #expect(ClaimsFixture.empty.markdownText.contains("not measured: its experiment is not built yet"))
    }
}
