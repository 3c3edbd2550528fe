/// What must hold of a true peak.
struct PeakCheck {
    /// Of twice the work: interrupts are good for some per cent.
    static let doublingTolerance = 0.05

    /// Of operations a cycle. A frequency read a moment later is good for some per cent, and multiplying and adding by two
    /// instructions, as SSE2 does, wastes 3 to 5 % of the cycles; the next plausible value is 50 % off.
    static let cycleTolerance = 0.08

    /// Vectors that are multiplied and added in one cycle: 1 where a processor has one unit of this width, or two of half
    /// of it (Zen 4 and 512 bits), 2 in most others (Zen 3 and 256 bits, Zen 5 and 512).
    static let plausibleUnits = [1.0, 2.0]

    /// What else the machine does lowers the median of batches and hardly the best of them.
    static let leastSteadiness = 0.9

    /// Whether each loop's result was right to the last bit.
    var isRight: Bool
    /// How much longer twice the work took.
    var doubling: Double
    var operationsPerCycle: Double
    /// Elements of one vector.
    var lanes: Int
    /// The median batch over the best, on one processor and on all.
    var steadiness: [Double]

    /// The first check that failed, in words.
    var refusal: String? {
        if !isRight { return "the loop's result is wrong: this processor's arithmetic cannot be trusted" }
        if !Self.isClose(doubling, to: 2, within: Self.doublingTolerance) {
            return "twice the work took \(text(doubling)) times as long: something else uses the processor; stop it"
        }
        let plausible = Self.plausibleUnits.map { 2 * Double(lanes) * $0 }
        guard plausible.contains(where: { Self.isClose(operationsPerCycle, to: $0, within: Self.cycleTolerance) })
        else {
            return """
                \(text(operationsPerCycle)) operations a cycle, where \(plausible.map(text).joined(separator: " or ")) are \
                plausible: the processor is shared, or changes its frequency; stop other programs and try again
                """
        }
        guard let least = steadiness.min(), least < Self.leastSteadiness else { return nil }
        return """
            half of the batches reached \(text(100 * least)) % of the best or less: something else uses the processors; \
            stop it and try again
            """
    }

    private static func isClose(_ value: Double, to expected: Double, within tolerance: Double) -> Bool {
        abs(value / expected - 1) <= tolerance
    }

    /// With two decimals, where there are any.
    private func text(_ value: Double) -> String {
        let hundredths = (value * 100).rounded() / 100
        return hundredths == hundredths.rounded() ? "\(Int(hundredths))" : "\(hundredths)"
    }
}
