/// One published claim and the rule by which evidence of one kind decides it.
package struct Claim<Subject: Evidence>: Sendable {
    /// As in the list of claims, e.g. `1.2`.
    package var id: String
    /// The claim in one line, with its figure.
    package var text: String
    /// The figure alone, in the unit of its rule: a share of 0…1, a factor, nanoseconds or seconds; nil where the claim
    /// names none.
    package var figure: Double?
    package var source: String
    /// What is measured to decide it, in one line.
    package var decidedBy: String
    /// What of the experiment the rule looks at: all of what it tells, so that the rest need not be run.
    package var needs: Subject.Needs
    var judge: @Sendable (Claim, Subject) -> Judgement

    /// The verdict on one Python; refused where the report's own checks failed for what decides it.
    func verdict(on evidence: Subject) -> ClaimResult {
        let judgement = judge(self, evidence)
        return ClaimResult(
            id: id, published: text, measured: judgement.measured, verdict: judgement.verdict,
            python: evidence.python, basis: judgement.basis)
    }
}

/// What a report of some kind holds on one Python.
package protocol Evidence: Sendable {
    /// How a claim says which part of the experiment it needs.
    associatedtype Needs: Sendable
    var python: String { get }
}
