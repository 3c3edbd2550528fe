@testable import Findings

/// Verdicts on every claim, as `claims` gives them on a small cloud machine.
enum ClaimsFixture {
    static let report = make(PublishedClaims.all, dots: [Fixture.single], ladders: [LadderFixture.report])

    /// Two runs on np.dot of three Pythons in all, ladders that went badly, a GPU, and a warning.
    static let troubled: ClaimsReport = {
        var report = make(
            PublishedClaims.all, dots: [Fixture.single, Fixture.report], ladders: [LadderFixture.troubled],
            gpu: "/dev/nvidia0", warnings: ["the ladder was not measured: no memory"])
        report.complete = false
        return report
    }()

    /// Claims that nothing was run for.
    static let empty = make(PublishedClaims.all.filter { ["1.1", "1.7"].contains($0.id) }, dots: [], ladders: [])

    private static func make(
        _ claims: [PublishedClaim], dots: [DotReport], ladders: [LadderReport], gpu: String? = nil,
        warnings: [String] = []
    ) -> ClaimsReport {
        ClaimsReport(
            claims, by: ClaimsEvidence(dots: dots, ladders: ladders, gpu: gpu),
            generator: "glue-profile 0.1.0", date: "2026-05-04T09:40:00Z",
            machine: Fixture.report.environment.machine, build: "release", warnings: warnings, complete: true)
    }
}
