/// A published claim beside what was measured here.
package struct ClaimResult: Equatable, Sendable {
    package enum Verdict: Equatable, Sendable {
        case holds
        case holdsAbove(size: Double)
        /// Not on this machine's cores, but each of them does what one of the published machine's did.
        case holdsPerCore(cores: Int)
        case doesNotHold
        /// The evidence does not suffice, with the reason.
        case notMeasured(reason: String)
    }

    /// As in the list of claims, e.g. `1.2`.
    package var id: String
    /// The claim in one line, with its published figure.
    package var published: String
    /// What was measured, in one line with its units.
    package var measured: String
    package var verdict: Verdict
    package var python: String

    package init(id: String, published: String, measured: String, verdict: Verdict, python: String) {
        self.id = id
        self.published = published
        self.measured = measured
        self.verdict = verdict
        self.python = python
    }
}
