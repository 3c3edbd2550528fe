import Foundation
import Testing

@testable import Findings
@testable import Reporting

@Suite struct HTMLTests {
    private let dot = HTMLReport(.dot(Fixture.report))

    @Test func `each picture stands in the page at two widths, of which one is shown`() {
        let drawings = Dictionary(uniqueKeysWithValues: dot.pictures.map { ($0.id, "<svg>\($0.id)</svg>") })
        let page = dot.html(.drawn(drawings))
        #expect(Set(dot.pictures.map(\.id)).count == 8)
        for picture in dot.pictures {
            let shown = picture.id.hasSuffix("-wide") ? "wide" : "narrow"
            #expect(page.contains("<div class=\"\(shown)\"><svg>\(picture.id)</svg></div>"))
        }
    }

    @Test func `without pictures the page says why and what to install, and has all tables`() {
        let page = dot.html(.missing(reason: "matplotlib is not installed for /usr/bin/python3"))
        #expect(page.contains("no pictures: matplotlib is not installed for /usr/bin/python3."))
        #expect(page.contains("apt-get install python3-matplotlib"))
        #expect(!page.contains("<svg"))
        #expect(page.contains("<table"))
    }

    /// One source of tables: what the Markdown file has in its tables, the page has in its own.
    @Test(arguments: NamedFixture.allCases)
    func `every cell of the Markdown tables is in the page`(fixture: NamedFixture) {
        let report = fixture.report
        let page = HTMLReport(report).html(.missing(reason: ""))
        let blocks =
            switch report {
            case .dot(let dot): DotDocument(dot, detail: .full).document.blocks
            case .ladder(let ladder): LadderDocument(ladder, detail: .full).document.blocks
            // What they rest on stands beside each other, in tables of another layout.
            case .claims(let claims): ClaimsDocument(claims, detail: .full).own
            case .run(let run): RunDocument(run, detail: .full).document.blocks
            case .time(let time): TimeDocument(time, detail: .full).document.blocks
            }
        let cells = Set(
            page.matches(of: #/<td[^>]*>(?:<a [^>]*>)?([^<]*)(?:<\/a>)?<\/td>/#).map { String($0.output.1) })
        for case .table(let table) in blocks {
            let rows = table.rows.map { row in row.map { HTMLText.escaped($0.text) } }
            #expect(rows.allSatisfy { row in row.allSatisfy { cells.contains($0) } })
            #expect(table.footnotes.allSatisfy { page.contains(HTMLText.escaped($0)) })
        }
    }

    @Test func `several files are called by their names, and none takes another's Python for its own`() {
        let report = HTMLReport([("old.json", .dot(Fixture.single)), ("new.json", .dot(Fixture.single))])
        let page = report.html(.missing(reason: ""))
        #expect(page.contains("[1] old.json: Python 3.11.2, NumPy 1.24.2: On this machine"))
        #expect(page.contains("[2] new.json: Python 3.11.2, NumPy 1.24.2: On this machine"))
        let panels = report.pictures.first { $0.id == "shares-wide" }?.panels
        #expect(
            panels?.map(\.heading)
                == ["old", "new"].enumerated().map {
                    "[\($0.offset + 1)] \($0.element).json: Python 3.11.2, NumPy 1.24.2"
                })
        #expect(panels?.map(\.bars.count) == panels.map { Array(repeating: $0[0].bars.count, count: 2) })
    }

    @Test func `nothing in a page names a place to load from`() {
        for page in [
            dot.html(.missing(reason: "")), HTMLReport(.ladder(LadderFixture.report)).html(.missing(reason: "")),
        ] {
            #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("//cdn"))
            #expect(!page.contains("src=") && !page.contains("@import") && !page.contains("url("))
        }
    }

    /// A browser refuses a script that its page's policy does not know by its hash.
    @Test func `the policy's hash is the script's`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("glue-profile-\(UUID().uuidString).js")
        try Data(HTMLPage.script.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let sum = try Tool.run("/usr/bin/env", ["sha256sum", file.path]).prefix(64)
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { offset in
            UInt8(sum.dropFirst(offset).prefix(2), radix: 16)
        }
        #expect(HTMLPage.scriptHash == "sha256-" + Data(bytes).base64EncodedString())
    }
}
