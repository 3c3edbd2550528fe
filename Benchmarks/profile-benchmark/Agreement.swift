internal import Findings

/// Whether profiles of one program agree within their intervals: class by class of time, a cell each.
struct Agreement: Encodable {
    private(set) var cells = 0
    private(set) var agreeing = 0

    /// Classes of which neither profile has seen anything are no cells.
    mutating func add(_ one: RunReport, _ other: RunReport) {
        for timeClass in TimeClass.allCases {
            let (a, b) = (one.shares[timeClass], other.shares[timeClass])
            guard a.median > 0 || b.median > 0 else { continue }
            cells += 1
            if Self.differenceHoldsZero(a, b) { agreeing += 1 }
        }
    }

    static func += (left: inout Agreement, right: Agreement) {
        left.cells += right.cells
        left.agreeing += right.agreeing
    }

    /// Of two shares with Wilson's intervals. Source: R. G. Newcombe, "Interval estimation for the difference between
    /// independent proportions", Statistics in Medicine 17 (1998), method 10.
    static func differenceHoldsZero(_ a: Estimate, _ b: Estimate) -> Bool {
        let difference = a.median - b.median
        let below = hypotenuse(a.median - a.ci95.low, b.ci95.high - b.median)
        let above = hypotenuse(a.ci95.high - a.median, b.median - b.ci95.low)
        return difference - below <= 0 && 0 <= difference + above
    }

    private static func hypotenuse(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
}
