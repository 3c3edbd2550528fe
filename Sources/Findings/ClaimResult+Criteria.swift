/// How an interval decides a published figure. One that lies on both sides decides nothing.
extension ClaimResult.Verdict {
    /// A figure in prose is an order of magnitude ("~50 µs", "50 times"): within this factor of it counts as met.
    static let tolerance = 2.0

    /// Holds where the whole interval lies within the tolerance about the figure.
    static func near(_ published: Double, _ measured: Interval) -> Self {
        let bounds = Interval(published / tolerance, published * tolerance)
        if bounds.contains(measured.low) && bounds.contains(measured.high) { return .holds }
        if measured.high < bounds.low || measured.low > bounds.high { return .doesNotHold }
        return .undecided(
            reason: "its interval lies partly within a factor of \(Format.number(tolerance)), partly outside")
    }

    /// Holds where the whole interval lies at or below the figure, which is given in words as well.
    static func atMost(_ published: Double, _ measured: Interval, words: String) -> Self {
        if measured.high <= published { return .holds }
        return measured.low > published ? .doesNotHold : .undecided(reason: "its interval holds \(words)")
    }

    /// Holds where the whole interval lies at or above the figure.
    static func atLeast(_ published: Double, _ measured: Interval, words: String) -> Self {
        if measured.low >= published { return .holds }
        return measured.high < published ? .doesNotHold : .undecided(reason: "its interval holds \(words)")
    }
}
