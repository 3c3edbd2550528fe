import Findings
import Foundation
import Testing

@testable import Experiments

/// What is run for which claims.
@Suite struct ClaimsOptionsTests {
    private func options(_ ids: [String], seconds: Double? = nil) throws -> ClaimsOptions {
        ClaimsOptions(claims: try PublishedClaims.named(ids), python: "p", seconds: seconds, threads: 3)
    }

    @Test func `all claims need what both commands run by default`() {
        let all = ClaimsOptions(claims: nil, python: nil, seconds: nil, threads: 2)
        #expect(all.claims.count == PublishedClaims.all.count)
        #expect(all.dot == DotOptions())
        #expect(all.ladder == LadderOptions(threads: 2))
    }

    @Test func `all claims by their names need no rung that none of them speaks of`() throws {
        let rungs = try options(PublishedClaims.all.map(\.id)).ladder?.rungs ?? []
        let rest = Rung.ID.allCases.filter { !rungs.contains($0) }
        #expect(rest == [.rust, .go, .zig, .mojo, .julia, .swift, .swiftUnchecked, .tiling])
    }

    @Test func `no experiment is run that no claim needs`() throws {
        #expect(try options(["1.1", "1.7"]).budget == 0)
        #expect(try options(["1.1", "1.7"], seconds: 9).dot == nil)
        #expect(try options(["1.2"]).ladder == nil)
        let ladder = try options(["2.4", "2.10"])
        #expect(ladder.dot == nil)
        #expect(ladder.ladder?.rungs == [.pythonModule, .java, .cO0, .cO3, .cFast, .numpy])
        #expect(ladder.ladder?.python == "p" && ladder.ladder?.threads == 3)
    }

    @Test func `arrays are looked at in a moment, unless sizes are needed as well`() throws {
        let glance = try #require(try options(["1.13"]).dot)
        #expect(glance.sizes == [2] && glance.processes == 1 && glance.seconds < 5 && glance.pythons == ["p"])
        #expect(try options(["1.13"], seconds: 600).dot == glance)
        #expect(try #require(options(["1.13"], seconds: 1).dot).seconds == 1)
        #expect(try options(["1.13", "1.3"]).dot == DotOptions(pythons: ["p"]))
    }

    @Test(arguments: [1.0, 60, 1e6]) func `the budget is shared out as the experiments' own are`(seconds: Double) throws
    {
        let both = try options(["1.2", "2.5"], seconds: seconds)
        let (dot, ladder) = (both.dot?.seconds ?? 0, both.ladder?.seconds ?? 0)
        #expect(abs(dot + ladder - seconds) < seconds * 1e-9)
        #expect(abs(dot / ladder - DotOptions.defaultSeconds / LadderOptions.defaultSeconds) < 1e-9)
        let alone = try #require(try options(["1.2"], seconds: seconds).dot)
        #expect(abs(alone.seconds - seconds) < seconds * 1e-9)
    }

    @Test(
        arguments: [
            ([], nil), (["null", "dri", "nvidiactl", "nvidia-uvm", "kfdx"], nil), (["nvidia7", "nvidia0"], "nvidia0"),
            (["kfd"], "kfd"), (["dxg", "null"], "dxg"),
        ] as [([String], String?)])
    func `a GPU is known by its driver's own files`(files: [String], found: String?) throws {
        let folder = try TestFolder()
        for file in files { try Data().write(to: URL(fileURLWithPath: folder.file(file))) }
        #expect(GraphicsDevice.find(in: folder.path) == found.map { folder.file($0) })
        #expect(GraphicsDevice.find(in: folder.path + "/none") == nil)
    }
}
