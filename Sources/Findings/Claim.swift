/// One published claim and the rule by which a report decides it.
package struct Claim: Sendable {
    /// As in the list of claims, e.g. `1.2`.
    package var id: String
    /// The claim in one line, with its figure.
    package var text: String
    /// The figure alone: a share of 0…1 or nanoseconds; nil where the claim names none.
    package var figure: Double?
    package var source: String
    var judge: @Sendable (Claim, Evidence) -> Judgement

    /// What was measured, in one line with its units, and what follows from it.
    struct Judgement {
        var measured: String
        var verdict: ClaimResult.Verdict
    }

    /// The verdict on one Python; refused where the report's own checks failed for the sizes that decide it.
    func verdict(on evidence: Evidence) -> ClaimResult {
        let judgement = judge(self, evidence)
        return ClaimResult(
            id: id, published: text, measured: judgement.measured, verdict: judgement.verdict,
            python: evidence.python)
    }
}
