import Foundation
import Testing

@testable import Findings
@testable import Reporting

/// Pages of claims: the verdicts stand first, and lead to what they rest on.
@Suite struct ClaimsHTMLTests {
    private func page(_ files: NamedReport...) -> String {
        HTMLReport(files).html(.missing(reason: "none"))
    }

    private static func named(_ fixture: NamedFixture, _ name: String = "claims.json") -> NamedReport {
        NamedReport(name: name, report: fixture.report)
    }

    private static func names(_ attribute: String, in page: String) throws -> [String] {
        let pattern = try Regex("\(attribute)=\"#?([^\"]*)\"", as: (Substring, Substring).self)
        return page.matches(of: pattern).map { String($0.output.1) }
    }

    @Test(arguments: [NamedFixture.claims, .troubledClaims]) func `every link leads to a table that is there once`(
        fixture: NamedFixture
    ) throws {
        let page = page(Self.named(fixture), Self.named(.onePython, "dot.json"), Self.named(.claims, "again.json"))
        let anchors = try Self.names(" id", in: page)
        #expect(Set(anchors).count == anchors.count)
        let links = try Self.names("<a href", in: page).filter { $0.hasPrefix("table-") }
        #expect(!links.isEmpty)
        for link in links { #expect(anchors.contains(link), "\(link)") }
    }

    @Test func `a verdict's figure leads to the table that holds it`() throws {
        let page = page(Self.named(.claims))
        let links = page.matches(of: #/<td data-label="Claim">([0-9.]+)<\/td>.*?<\/tr>/#).reduce(into: [:]) {
            links, row in
            links[String(row.output.1)] = row.output.0.firstMatch(of: #/href="#([^"]+)"/#).map { String($0.output.1) }
        }
        #expect(links["1.2"] == "table-crossovers")
        #expect(links["1.3"] == "table-breakdown")
        #expect(links["1.13"] == "table-arrays")
        #expect(links["2.5"] == "table-rungs")
        #expect(links["1.1"] == nil && links["1.7"] == nil)
    }

    @Test func `of several reports, each verdict leads to its own`() throws {
        let row = try #require(
            page(Self.named(.troubledClaims)).firstMatch(
                of: #/<td data-label="Claim">1\.3<\/td><td data-label="Python">\/home\/ada.*?href="#([^"]+)"/#))
        // The first run is of one Python, the second of two, of which this is the last.
        #expect(row.output.1 == "table-breakdown-3")
    }

    @Test func `the claims come before pictures and tables, and name the page`() throws {
        let page = page(Self.named(.claims))
        #expect(page.contains("<title>The published claims on this machine</title>"))
        let places = try ["claims", "pictures", "tables", "evidence"].map { id in
            try #require(page.range(of: "<section id=\"\(id)\">")).lowerBound
        }
        #expect(places == places.sorted())
    }

    @Test func `a page of one dot report and one of claims has both`() {
        let page = page(Self.named(.onePython, "dot.json"), Self.named(.claims))
        #expect(page.contains("claims.json: Of 29 published claims"))
        #expect(page.contains("dot.json"))
    }
}
