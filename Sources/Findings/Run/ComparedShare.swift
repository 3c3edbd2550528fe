/// One share of wall time in two runs.
package struct ComparedShare: Codable, Equatable, Sendable {
    package enum Kind: String, Codable, Sendable {
        /// Interpreter and runtime together.
        case glue
        /// One class of time.
        case timeClass = "class"
        case function
        case line
    }

    package enum Verdict: String, Codable, Sendable {
        /// The new interval lies above the old one.
        case more
        case less
        case withinNoise = "within noise"
        /// A report's own checks failed, with the reason beside it.
        case undecided
    }

    package var kind: Kind
    /// `glue`, a class, `step (train.py)` or `train.py:41 (step)`, as the new report has it.
    package var quantity: String
    package var old: Estimate
    package var new: Estimate
    /// New less old, with its 95 % interval.
    package var difference: Estimate
    package var verdict: Verdict
    /// Why it is undecided.
    package var reason: String?

    package init(
        kind: Kind, quantity: String, old: Estimate, new: Estimate, difference: Estimate, verdict: Verdict,
        reason: String? = nil
    ) {
        self.kind = kind
        self.quantity = quantity
        self.old = old
        self.new = new
        self.difference = difference
        self.verdict = verdict
        self.reason = reason
    }
}
