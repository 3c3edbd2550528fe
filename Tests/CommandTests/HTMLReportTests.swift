import Findings
import Foundation
import RandomFindings
import Testing

/// Pages from files that were written elsewhere.
@Suite struct HTMLReportTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        var random = RandomReport(seed: 11)
        try random.report().json().write(to: folder.url.appendingPathComponent("dot.json"))
        try random.ladderReport().json().write(to: folder.url.appendingPathComponent("ladder.json"))
    }

    private func page(_ name: String) throws -> String {
        String(decoding: try folder.data(name), as: UTF8.self)
    }

    /// A Python whose matplotlib ends in an error, and one that does not start: in either case the page must come.
    @Test(arguments: [
        ["PYTHONPATH": "."], ["VIRTUAL_ENV": "/nonexistent", "PYTHONHOME": "/nonexistent"],
    ]) func `a page comes without pictures where they cannot be drawn, and says why`(
        environment: [String: String]
    ) throws {
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("matplotlib"), withIntermediateDirectories: false)
        try folder.write("raise ImportError('it is broken')", to: "matplotlib/__init__.py")
        let outcome = try Program.run(["report", "dot.json", "-o", "page.html"], environment: environment, in: folder)
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("glue-profile: -o: no pictures: "), "\(outcome.errors)")
        #expect(outcome.errors.hasSuffix("\n") && outcome.errors.count { $0.isNewline } == 1, "\(outcome.errors)")
        let quiet = try Program.run(
            ["report", "dot.json", "-o", "quiet.html", "--quiet"], environment: environment, in: folder)
        #expect(quiet.status == 0 && quiet.errors.isEmpty)
        let page = try page("page.html")
        #expect(try page == self.page("quiet.html"))
        #expect(page.contains("There are no pictures: "))
        #expect(page.contains("python3 -m pip install matplotlib"))
        #expect(page.contains("<table"))
    }

    @Test func `several files of both kinds make one page`() throws {
        let outcome = try Program.run(["report", "dot.json", "ladder.json", "--html", "page.html"], in: folder)
        #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.output.isEmpty)
        let page = try page("page.html")
        #expect(page.hasPrefix("<!doctype html>\n") && page.hasSuffix("</html>\n"))
        #expect(page.contains("np.dot, taken apart") && page.contains("The ladder: one matrix product"))
    }
}
