import Foundation
import Testing

@testable import Findings
@testable import Reporting

/// Paths, reasons and names of experiments stay text beside the verdicts, whatever is in them.
@Suite struct ClaimsHostileTextTests {
    /// With verdicts of every kind, on several Pythons.
    private let report = ClaimsFixture.troubled

    private func own(_ report: ClaimsReport) -> Document {
        var document = Document()
        ClaimsDocument(report, detail: .full).own.forEach { document.append($0) }
        return document
    }

    @Test(arguments: HostileTextTests.strings) func `a claim's strings stay text on a terminal`(text: String) throws {
        let hostile = try report.poisoned(with: text)
        let plain = hostile.terminalText(colour: false)
        #expect(plain.unicodeScalars.allSatisfy(HostileTextTests.isHarmless))
        #expect(hostile.terminalText(colour: true).withoutColours == plain)
    }

    @Test(arguments: HostileTextTests.strings) func `a claim's strings stay text in Markdown`(text: String) throws {
        let hostile = MarkdownRenderer().render(own(try report.poisoned(with: text)))
        #expect(hostile.unicodeScalars.allSatisfy(HostileTextTests.isHarmless))
        #expect(!hostile.contains("<"))
        let lines = hostile.unicodeLines
        let harmless = MarkdownRenderer().render(own(report)).unicodeLines
        #expect(lines.map(HostileTextTests.blockStart) == harmless.map(HostileTextTests.blockStart))
        #expect(lines.map(HostileTextTests.bars) == harmless.map(HostileTextTests.bars))
    }

    @Test(arguments: HostileTextTests.strings) func `claims of a stranger's ids are shown as other claims`(
        text: String
    ) throws {
        var hostile = report
        for index in hostile.rows.indices { hostile.rows[index].claim.id = "\(text)\(index)" }
        let page = HTMLReport([NamedReport(name: text, report: .claims(hostile))]).html(.missing(reason: text))
        #expect(page.contains("Other claims"))
        #expect(page.unicodeScalars.allSatisfy(HostileTextTests.isHarmless))
        #expect(!page.contains("<b "))
        #expect(page.matches(of: #/<script>/#).count == 1)
    }
}
