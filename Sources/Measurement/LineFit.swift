/// A straight line through points: recovered against true durations lie on slope 1.
package struct LineFit: Equatable, Sendable {
    package let slope: Double
    package let intercept: Double

    package init(slope: Double, intercept: Double) {
        self.slope = slope
        self.intercept = intercept
    }

    /// Least squares. The largest x dominate; at least two different x are needed.
    package static func leastSquares(x: [Double], y: [Double]) -> LineFit {
        requirePoints(x, y)
        let meanX = x.reduce(0, +) / Double(x.count)
        let meanY = y.reduce(0, +) / Double(y.count)
        var crossed = 0.0
        var squared = 0.0
        for (x, y) in zip(x, y) {
            crossed += (x - meanX) * (y - meanY)
            squared += (x - meanX) * (x - meanX)
        }
        let slope = crossed / squared
        return LineFit(slope: slope, intercept: meanY - slope * meanX)
    }

    /// The median of the slopes of all pairs, and the median residual: up to 29 % of wild points do no harm.
    ///
    /// Costs O(n²). Source: Theil 1950; Sen, "Estimates of the Regression Coefficient Based on Kendall's Tau", 1968.
    package static func theilSen(x: [Double], y: [Double]) -> LineFit {
        requirePoints(x, y)
        var slopes: [Double] = []
        for i in x.indices {
            for j in x.indices[..<i] where x[i] != x[j] {
                slopes.append((y[i] - y[j]) / (x[i] - x[j]))
            }
        }
        let slope = Quantiles.median(slopes)
        return LineFit(slope: slope, intercept: Quantiles.median(zip(x, y).map { $1 - slope * $0 }))
    }

    package func value(at x: Double) -> Double { intercept + slope * x }

    private static func requirePoints(_ x: [Double], _ y: [Double]) {
        precondition(x.count == y.count, "each x needs its y")
        precondition(Set(x).count > 1, "a line needs two different x")
    }
}
