/// One quantity in two reports.
package struct ComparedFigure: Codable, Equatable, Sendable {
    package enum Verdict: String, Codable, Sendable {
        /// Significantly so, and by more than two identical arms differ in either report.
        case slower
        case faster
        case withinNoise = "within noise"
        /// The evidence does not suffice, with the reason beside it.
        case undecided
    }

    /// The new report's.
    package var python: String
    package var dtype: String
    package var threads: Int
    /// Nil for a mean over sizes.
    package var size: Int?
    /// `np.dot`, a tier, a native arm or a rung.
    package var quantity: String
    /// One call or product; nil for a mean over sizes.
    package var old: TimeEstimate?
    package var new: TimeEstimate?
    /// The new time over the old one, with its 95 % interval; nil where no ratio can be made.
    package var ratio: Estimate?
    /// The larger of both reports' A/A floors; nil where one of them has none.
    package var floor: Double?
    package var verdict: Verdict
    /// Why it is undecided.
    package var reason: String?

    package init(
        python: String, dtype: String, threads: Int, size: Int?, quantity: String, old: TimeEstimate? = nil,
        new: TimeEstimate? = nil, ratio: Estimate?, floor: Double?, verdict: Verdict, reason: String? = nil
    ) {
        self.python = python
        self.dtype = dtype
        self.threads = threads
        self.size = size
        self.quantity = quantity
        self.old = old
        self.new = new
        self.ratio = ratio
        self.floor = floor
        self.verdict = verdict
        self.reason = reason
    }
}
