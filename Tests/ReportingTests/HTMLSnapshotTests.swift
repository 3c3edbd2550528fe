import Foundation
import Testing

@testable import Findings
@testable import Reporting

@Suite struct HTMLSnapshotTests {
    @Test func `two Pythons as a page without pictures`() throws {
        try Snapshot("dot-two-pythons.html").check(page(HTMLReport(.dot(Fixture.report))))
    }

    @Test func `a ladder as a page without pictures`() throws {
        try Snapshot("ladder.html").check(page(HTMLReport(.ladder(LadderFixture.report))))
    }

    @Test func `claims as a page without pictures`() throws {
        try Snapshot("claims.html").check(page(HTMLReport(.claims(ClaimsFixture.report))))
    }

    @Test func `a run as a page without pictures`() throws {
        try Snapshot("run.html").check(page(HTMLReport(.run(RunFixture.report))))
    }

    @Test func `two runs side by side as a page without pictures`() throws {
        try Snapshot("runs.html").check(
            page(HTMLReport([("old.json", .run(RunFixture.report)), ("new.json", .run(RunFixture.troubled))])))
    }

    @Test func `a statement as a page`() throws {
        try Snapshot("time.html").check(page(HTMLReport(.time(TimeFixture.report))))
    }

    @Test func `what is drawn of a run`() throws {
        try Snapshot("run.pictures.json").check(data(HTMLReport(.run(RunFixture.report))))
    }

    @Test func `what is drawn of two Pythons`() throws {
        try Snapshot("dot-two-pythons.pictures.json").check(data(HTMLReport(.dot(Fixture.report))))
    }

    @Test func `what is drawn of a ladder`() throws {
        try Snapshot("ladder.pictures.json").check(data(HTMLReport(.ladder(LadderFixture.report))))
    }

    /// Style and script are files of their own, whose changes need no golden page.
    private func page(_ report: HTMLReport) -> String {
        report.html(.missing(reason: "matplotlib is not installed for /usr/bin/python3"))
            .replacing(HTMLPage.style, with: "").replacing(HTMLPage.script, with: "")
            .replacing(HTMLPage.scriptHash, with: "")
    }

    /// The pictures for a wide page: those for a phone differ in their width alone.
    private func data(_ report: HTMLReport) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report.pictures.filter { $0.id.hasSuffix("-wide") }), as: UTF8.self)
    }
}
