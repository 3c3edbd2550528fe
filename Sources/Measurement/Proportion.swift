/// A share that was estimated by looking at random moments, with its interval.
package struct Proportion: Equatable, Sendable {
    package let share: Double
    package let low: Double
    package let high: Double

    /// The quantile of the normal distribution that leaves 2.5 % above it.
    private static let z = 1.959964

    /// Wilson's score interval, 95 %: never outside of 0…1, and right for shares near either end, also where nothing at
    /// all was seen. Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
    /// J. Am. Stat. Assoc. 22 (1927).
    ///
    /// - Parameter looks: independent looks; where they weigh unequally, (Σw)² / Σw² of them (Kish's effective size).
    package init(share: Double, looks: Double) {
        let share = min(max(share.isFinite ? share : 0, 0), 1)
        self.share = share
        guard looks > 0, looks.isFinite else {
            low = 0
            high = 1
            return
        }
        let z2 = Self.z * Self.z
        let centre = (share + z2 / (2 * looks)) / (1 + z2 / looks)
        let spread = Self.z / (1 + z2 / looks) * (share * (1 - share) / looks + z2 / (4 * looks * looks)).squareRoot()
        low = min(max(centre - spread, 0), share)
        high = max(min(centre + spread, 1), share)
    }
}
