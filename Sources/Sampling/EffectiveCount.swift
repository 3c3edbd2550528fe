/// How many samples of equal weight would tell as much as those that were taken: (Σw)² / Σw².
///
/// Source: L. Kish, "Survey Sampling", Wiley 1965.
struct EffectiveCount {
    private var sum = 0.0
    private var sumOfSquares = 0.0

    mutating func add(_ weight: Double) {
        sum += weight
        sumOfSquares += weight * weight
    }

    var value: Double { sumOfSquares > 0 ? sum * sum / sumOfSquares : 0 }
}
