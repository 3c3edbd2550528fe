package import Findings
package import Measurement

extension Estimate {
    package init(_ proportion: Proportion) {
        self.init(median: proportion.share, ci95: Interval(proportion.low, proportion.high))
    }
}
