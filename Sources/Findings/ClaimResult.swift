/// A published claim beside what was measured here.
package struct ClaimResult: Equatable, Sendable {
    package enum Verdict: Equatable, Sendable {
        case holds
        case holdsAbove(size: Double)
        /// Not on this machine's cores, but each of them does what one of the published machine's did.
        case holdsPerCore(cores: Int)
        case doesNotHold
        /// Measured, and yet neither: the interval lies on both sides of the figure, the sizes do not reach, or one of
        /// the report's own checks failed.
        case undecided(reason: String)
        /// Nothing was measured that it could be judged by, with the reason.
        case notMeasured(reason: String)
        /// This machine has none.
        case needsGPU
        /// This program cannot measure it yet; in words, what it would have to measure.
        case notBuilt(experiment: String)
    }

    /// As in the list of claims, e.g. `1.2`.
    package var id: String
    /// The claim in one line, with its published figure.
    package var published: String
    /// What was measured, in one line with its units.
    package var measured: String
    package var verdict: Verdict
    package var python: String
    /// What of the report decided; nil where nothing did, and in files of a time when it was not written down.
    package var basis: ClaimBasis?

    package init(
        id: String, published: String, measured: String, verdict: Verdict, python: String, basis: ClaimBasis? = nil
    ) {
        self.id = id
        self.published = published
        self.measured = measured
        self.verdict = verdict
        self.python = python
        self.basis = basis
    }
}
