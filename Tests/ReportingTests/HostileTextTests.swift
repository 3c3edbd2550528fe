import Foundation
import Testing

@testable import Findings
@testable import Reporting

/// Strings from the environment stay text, whatever is in them.
@Suite struct HostileTextTests {
    static let strings = [
        "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}", "\u{9B}2J", "a\nb\r\nc\u{2028}d", "\t|\u{0}|", "|", "\\|",
        "||||",
        "|\u{301}", "\"\u{301},\u{301};\u{301}\"", "\"><b a='x'>]]>", "\r\"\r", "=cmd|' /C calc'!A0", "\u{301}|",
        "`code`", "<script>alert(1)</script>", "&lt;", "<!--", "\u{202E}gnp.exe",
        "\u{200B}\u{FEFF}",
        "数字数字数字", "👩‍👩‍👧", "# heading", "- item", "1. item", "---", "[a](javascript:b)", "![a](b)", "**", "_", "@here",
        "$x$",
        "", " ", String(repeating: "long", count: 200), "e\u{301}\u{301}\u{301}", "\u{E000}\u{E0041}", "\u{7F}\u{85}",
    ]

    @Test(arguments: strings) func `no control character reaches a terminal`(text: String) throws {
        let report = try Fixture.report.poisoned(with: text)
        let plain = report.terminalText(colour: false)
        #expect(plain.unicodeScalars.allSatisfy(Self.isHarmless))
        #expect(report.terminalText(colour: true).withoutColours == plain)
    }

    @Test(arguments: strings) func `no control character reaches a Markdown file`(text: String) throws {
        let markdown = try Fixture.report.poisoned(with: text).markdownText
        #expect(markdown.unicodeScalars.allSatisfy(Self.isHarmless))
        #expect(!markdown.contains("<"))
    }

    @Test(arguments: strings) func `the blocks of Markdown are those of the harmless report`(text: String) throws {
        let hostile = try Fixture.report.poisoned(with: text).markdownText
        let starts = hostile.unicodeLines.map(Self.blockStart)
        #expect(starts == Fixture.report.markdownText.unicodeLines.map(Self.blockStart))
    }

    @Test(arguments: strings) func `the rows of a Markdown table keep their columns`(text: String) throws {
        let counts = try Fixture.report.poisoned(with: text).markdownText.unicodeLines.map(Self.bars)
        #expect(counts == Fixture.report.markdownText.unicodeLines.map(Self.bars))
    }

    @Test(arguments: strings) func `words on a terminal fit the page`(text: String) throws {
        let report = try Fixture.report.poisoned(with: text)
        let widest = Fixture.report.terminalText(colour: false).unicodeLines.map { DisplayWidth.of(String($0)) }.max()
        let page = try #require(widest)
        #expect(report.terminalText(colour: false).unicodeLines.allSatisfy { DisplayWidth.of(String($0)) <= page })
    }

    static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar == "\n"
        case .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
        default: true
        }
    }

    /// What Markdown takes a line for.
    static func blockStart(_ line: Substring.UnicodeScalarView) -> String {
        let first = String(line).prefix { $0 != " " }
        return ["#", "##", "-", ">", "|", ""].first { $0 == first } ?? "text"
    }

    /// Bars that are not escaped.
    static func bars(_ line: Substring.UnicodeScalarView) -> Int {
        var count = 0
        var isEscaped = false
        for scalar in line {
            if scalar == "|", !isEscaped { count += 1 }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return count
    }
}

extension String {
    /// Cut at line feeds alone, as a renderer of Markdown does: never at a character that only holds one.
    var unicodeLines: [Substring.UnicodeScalarView] {
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0).unicodeScalars }
    }
}
