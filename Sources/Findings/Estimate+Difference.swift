internal import Foundation

extension Estimate {
    /// The difference of two quantities that were measured apart.
    ///
    /// Its interval is made from theirs: what lies between an estimate and the end that matters, of both, in quadrature
    /// (Zou and Donner, "Construction of confidence limits about effect measures", Statistics in Medicine 27, 2008).
    package init(of new: Estimate, less old: Estimate) {
        let middle = new.median - old.median
        let down = hypot(new.median - new.ci95.low, old.ci95.high - old.median)
        let up = hypot(new.ci95.high - new.median, old.median - old.ci95.low)
        self.init(median: middle, ci95: Interval(middle - down, middle + up))
    }
}
