import Testing

@testable import Findings

/// The catalogue of all claims.
@Suite struct PublishedClaimsTests {
    private static let ids = (1...19).map { "1.\($0)" } + (1...10).map { "2.\($0)" }

    @Test func `every claim is there once, in the order of its number`() {
        #expect(PublishedClaims.all.map(\.id) == Self.ids)
    }

    @Test func `what an experiment decides is in the catalogue as that experiment has it`() {
        for claim in DotClaims.published {
            let listed = PublishedClaims.all.first { $0.id == claim.id }
            #expect(listed?.text == claim.text && listed?.source == claim.source)
            #expect(listed?.experiment == .dot(claim.needs))
        }
        for claim in LadderClaims.published {
            let listed = PublishedClaims.all.first { $0.id == claim.id }
            #expect(listed?.text == claim.text && listed?.source == claim.source)
            #expect(listed?.experiment == .ladder(claim.needs))
        }
    }

    @Test func `only what speaks of a GPU's time needs one`() {
        let needy = PublishedClaims.all.filter { $0.experiment == .none(needsGPU: true) }
        #expect(needy.map(\.id) == ["1.7", "1.8", "1.9"])
    }

    @Test func `every claim says what decides it, in one line`() {
        for claim in PublishedClaims.all {
            #expect(!claim.decidedBy.isEmpty && !claim.decidedBy.contains("\n"))
            #expect(!claim.text.isEmpty && !claim.source.isEmpty)
        }
        #expect(Set(PublishedClaims.all.map(\.decidedBy)).count == PublishedClaims.all.count)
    }

    @Test func `claims are named in any order, and come in their own`() throws {
        #expect(try PublishedClaims.named(["2.10", "1.10", "1.9", "2.10"]).map(\.id) == ["1.9", "1.10", "2.10"])
        for wrong in ["", "1", "1.20", "2.11", "1.02"] {
            #expect(throws: PublishedClaims.UnknownClaim(id: wrong)) { try PublishedClaims.named(["1.2", wrong]) }
        }
    }

    /// So that a run for one claim says of it what a whole run would say.
    @Test(arguments: LadderClaims.published.map(\.id)) func `a claim needs the rungs that it names, and no others`(
        id: String
    ) throws {
        let claim = try #require(LadderClaims.published.first { $0.id == id })
        let whole = LadderReport.claimed(.made(LadderClaimsTests.seconds)).verdict(id)
        let verdict = { (rungs: [Rung.ID]) in
            LadderReport.claimed(.made(LadderClaimsTests.seconds.filter { rungs.contains($0.key) })).verdict(id)
        }
        #expect(verdict(claim.needs) == whole)
        // The slower of alternatives changes nothing, unless it is the only one.
        let alternatives = Set(LadderClaims.ends + [.cO0])
        for rung in claim.needs where !alternatives.contains(rung) {
            #expect(verdict(claim.needs.filter { $0 != rung }) != whole, "\(rung.rawValue) is not needed")
        }
    }
}
