internal import Glibc

/// Student's t distribution, for a whole number of degrees of freedom.
enum StudentT {
    /// The t that |T| stays below with that probability.
    static func twoSidedQuantile(_ probability: Double, degreesOfFreedom: Int) -> Double {
        precondition(degreesOfFreedom > 0, "Student's t needs a degree of freedom")
        return solve(probability) { twoSidedProbability($0, degreesOfFreedom: degreesOfFreedom) }
    }

    /// The limit for many degrees of freedom: the z that a normal |Z| stays below with that probability.
    static func normalTwoSidedQuantile(_ probability: Double) -> Double {
        solve(probability) { erf($0 / 2.0.squareRoot()) }
    }

    /// Bisection to the last bits: called once an interval, so that speed is no matter.
    private static func solve(_ probability: Double, _ distribution: (Double) -> Double) -> Double {
        precondition(0 < probability && probability < 1, "a probability lies between 0 and 1")
        var low = 0.0
        var high = 1.0
        while distribution(high) < probability { high *= 2 }
        for _ in 0..<64 {
            let middle = (low + high) / 2
            if distribution(middle) < probability { low = middle } else { high = middle }
        }
        return high
    }

    /// P(|T| < t): Abramowitz & Stegun, 26.7.3 (odd) and 26.7.4 (even degrees of freedom).
    static func twoSidedProbability(_ t: Double, degreesOfFreedom: Int) -> Double {
        let angle = atan(t / Double(degreesOfFreedom).squareRoot())
        let cosineSquared = cos(angle) * cos(angle)
        let isOdd = !degreesOfFreedom.isMultiple(of: 2)
        var term = isOdd ? cos(angle) : 1
        var sum = 0.0
        for index in stride(from: isOdd ? 3 : 2, through: degreesOfFreedom, by: 2) {
            sum += term
            term *= cosineSquared * Double(index - 1) / Double(index)
        }
        return isOdd ? 2 / Double.pi * (angle + sin(angle) * sum) : sin(angle) * sum
    }
}
