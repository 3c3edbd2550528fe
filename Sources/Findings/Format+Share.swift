extension Format {
    /// Shares below this many per cent read as "less than" it.
    private static let leastPercent = 1e-5

    /// A share of 0…1 as a percentage: three digits from 1 %, two below, down to `0.00001 %`.
    package static func share(_ share: Double) -> String {
        let percent = share * 100
        guard percent == 0 || percent.magnitude >= leastPercent / 2 else { return "< 0.00001 %" }
        return fixed(percent, decimals: percentDecimals(percent)) + " %"
    }

    /// A share that somebody set, such as a threshold, without trailing zeros: `50 %`, `0.1 %`.
    package static func threshold(_ share: Double) -> String {
        exact(share * 100) + " %"
    }

    /// `0.0041 % (0.0040…0.0043)`, or `≈ 0 (−0.20…+0.31 %)` where the interval holds zero.
    package static func share(_ share: Estimate) -> String {
        let percents = Interval(share.ci95.low * 100, share.ci95.high * 100)
        guard !percents.contains(0) else {
            let places = percentDecimals(max(percents.low.magnitude, percents.high.magnitude))
            return "\(indistinguishable) (\(ends(percents, decimals: places)) %)"
        }
        return "\(self.share(share.median)) (\(ends(percents, decimals: percentDecimals(share.median * 100))))"
    }

    /// The median alone, or `≈ 0`.
    package static func briefShare(_ share: Estimate) -> String {
        share.ci95.contains(0) ? indistinguishable : self.share(share.median)
    }

    private static func percentDecimals(_ percent: Double) -> Int {
        percent.magnitude < 0.995
            ? decimals(percent, digits: 2, atMost: 6) : decimals(percent, digits: 3, atMost: 6)
    }
}
