/// What the program would take without any glue, after Amdahl: the most that a rewrite of the glue can gain, and more
/// than one will, since what the glue decides must still be decided.
package struct RunBound: Codable, Equatable, Sendable {
    package var withoutGlue: SecondsEstimate
    /// The share of wall time that it would save.
    package var gain: Estimate

    package init(withoutGlue: SecondsEstimate, gain: Estimate) {
        self.withoutGlue = withoutGlue
        self.gain = gain
    }

    /// Wall time × (1 − glue).
    package init(wallSeconds: Double, glue: Estimate) {
        self.init(
            withoutGlue: SecondsEstimate(
                seconds: wallSeconds * (1 - glue.median),
                ci95Seconds: Interval(wallSeconds * (1 - glue.ci95.high), wallSeconds * (1 - glue.ci95.low))),
            gain: glue)
    }

    enum CodingKeys: String, CodingKey {
        case withoutGlue = "without_glue"
        case gain
    }
}
