import RandomFindings

@testable import Findings

extension LadderReport {
    /// A report with these ladders, and nothing else that claims look at.
    static func claimed(_ results: LadderResult..., pythons: [String] = ["a"]) -> LadderReport {
        var random = RandomReport(seed: 3)
        var report = random.ladderReport()
        report.environment.pythons = pythons.map {
            PythonFacts(id: $0, executable: $0, reason: "", version: "", libpython: "", numpy: nil)
        }
        report.results = results
        report.checks = []
        return report
    }

    func verdict(_ id: String) -> ClaimResult {
        LadderClaims.verdicts(on: self).first { $0.id == id }
            ?? ClaimResult(id: id, published: "", measured: "", verdict: .doesNotHold, python: "none")
    }
}
