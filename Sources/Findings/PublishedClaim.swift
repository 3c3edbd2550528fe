/// A published claim, whether this program can put it to the test or not yet.
package struct PublishedClaim: Sendable {
    /// What is run to decide it.
    package enum Experiment: Equatable, Sendable {
        case dot(DotEvidence.Needs)
        case ladder(LadderEvidence.Needs)
        /// None yet.
        case none(needsGPU: Bool)
    }

    /// As in the list of claims, e.g. `1.2`.
    package var id: String
    /// The claim in one line, with its figure.
    package var text: String
    package var source: String
    /// What is measured to decide it, or would have to be, in one line.
    package var decidedBy: String
    package var experiment: Experiment
}

extension PublishedClaim {
    init(_ claim: Claim<DotEvidence>) {
        self.init(
            id: claim.id, text: claim.text, source: claim.source, decidedBy: claim.decidedBy,
            experiment: .dot(claim.needs))
    }

    init(_ claim: Claim<LadderEvidence>) {
        self.init(
            id: claim.id, text: claim.text, source: claim.source, decidedBy: claim.decidedBy,
            experiment: .ladder(claim.needs))
    }
}
