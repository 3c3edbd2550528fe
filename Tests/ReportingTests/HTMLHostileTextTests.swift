import Foundation
import Testing

@testable import Findings
@testable import Reporting

/// Strings from the environment stay text in a page, whatever is in them.
@Suite struct HTMLHostileTextTests {
    private static let fixtures: [NamedFixture] = [
        .twoPythons, .troubledLadder, .run, .troubledRun, .time, .troubledTime,
    ]

    private static let strings =
        HostileTextTests.strings + [
            "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "</script><script>alert(1)</script>", "</title>",
            "-->",
            "</style>", "]]>", "javascript:alert(1)", "&quot;", "&#0;", "\u{5D0}\u{5D1}",
        ]

    @Test(arguments: fixtures + [.claims], strings) func `the tags of a page are those of the harmless report`(
        fixture: NamedFixture, text: String
    ) throws {
        let hostile = page(try fixture.report.poisoned(with: text))
        #expect(Self.tags(hostile) == Self.tags(page(fixture.report)))
        #expect(hostile.unicodeScalars.allSatisfy(HostileTextTests.isHarmless))
    }

    @Test(arguments: strings) func `a file's name stays text`(text: String) {
        let named = { (name: String) in
            HTMLReport([
                (name, .dot(Fixture.single)), (name, .ladder(LadderFixture.report)), (name, .dot(Fixture.single)),
                (name, .run(RunFixture.report)), (name, .run(RunFixture.troubled)),
            ])
            .html(.missing(reason: name))
        }
        #expect(Self.tags(named(text)) == Self.tags(named("a.json")))
    }

    @Test(arguments: fixtures, strings) func `words of pictures hold nothing invisible and are short enough`(
        fixture: NamedFixture, text: String
    ) throws {
        for picture in HTMLReport([("a", try fixture.report.poisoned(with: text)), ("b", fixture.report)]).pictures {
            for words in picture.panels.map(\.heading) + picture.legend.map(\.text) {
                #expect(words.count <= 48)
                #expect(words.unicodeScalars.allSatisfy(HostileTextTests.isHarmless))
            }
        }
    }

    private func page(_ report: Report) -> String {
        HTMLReport(report).html(.missing(reason: "none"))
    }

    /// Every tag with the names of its attributes: their values may differ, and none may end early.
    private static func tags(_ page: String) -> [String] {
        page.matches(of: #/<[^>]*>/#).map { String($0.output).replacing(#/="[^"]*"/#, with: "=") }
    }
}

extension Report {
    func poisoned(with text: String) throws -> Report {
        switch self {
        case .dot(let report): .dot(try report.poisoned(with: text))
        case .ladder(let report): .ladder(try report.poisoned(with: text))
        case .run(let report): .run(try report.poisoned(with: text))
        case .time(let report): .time(try report.poisoned(with: text))
        case .claims(let report): .claims(try report.poisoned(with: text))
        }
    }
}
