internal import Foundation

extension Estimate {
    static let one = Estimate(median: 1, ci95: Interval(1, 1))

    /// The ratio of two times that were measured apart.
    ///
    /// Its interval is made from theirs on the scale of logarithms: what lies between an estimate and the end that
    /// matters, of both, in quadrature (Zou and Donner, "Construction of confidence limits about effect measures",
    /// Statistics in Medicine 27, 2008). It is as good as the two, and narrower than dividing end by end.
    /// Nil for times that are not positive.
    package init?(ratioOf numerator: SecondsEstimate, to denominator: SecondsEstimate) {
        guard numerator.isPositive, denominator.isPositive else { return nil }
        let above = numerator.logarithms
        let below = denominator.logarithms
        let middle = above.middle - below.middle
        let down = hypot(above.middle - above.low, below.high - below.middle)
        let up = hypot(above.high - above.middle, below.middle - below.low)
        self.init(median: exp(middle), ci95: Interval(exp(middle - down), exp(middle + up)))
        guard median.isFinite, ci95.high.isFinite else { return nil }
    }

    func divided(by divisor: Double) -> Estimate {
        Estimate(median: median / divisor, ci95: Interval(ci95.low / divisor, ci95.high / divisor))
    }
}

extension SecondsEstimate {
    fileprivate var isPositive: Bool {
        [seconds, ci95Seconds.low, ci95Seconds.high].allSatisfy { $0 > 0 && $0.isFinite }
    }

    fileprivate var logarithms: (low: Double, middle: Double, high: Double) {
        (log(ci95Seconds.low), log(seconds), log(ci95Seconds.high))
    }
}
