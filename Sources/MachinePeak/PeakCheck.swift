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

    /// Of the best batch, for the median: what else the machine does lowers the median and hardly the best.
    static let leastSteadiness = 0.9

    /// How much longer twice the work took.
    var doubling: Double
    var operationsPerCycle: Double
    /// Elements of one vector.
    var lanes: Int

    /// The first check of one processor's loop that failed, in words.
    var refusal: String? {
        if !Self.isClose(doubling, to: 2, within: Self.doublingTolerance) {
            let times = Self.text(doubling)
            return
                "twice the work took \(times) times as long: something else uses the processor; stop it and try again"
        }
        let plausible = Self.plausibleUnits.map { 2 * Double(lanes) * $0 }
        if plausible.contains(where: { Self.isClose(operationsPerCycle, to: $0, within: Self.cycleTolerance) }) {
            return nil
        }
        return """
            \(Self.text(operationsPerCycle)) operations a cycle, where \(plausible.map(Self.text).joined(separator: " or ")) \
            are plausible: the processor is shared, or changes its frequency; stop other programs and try again
            """
    }

    /// For a loop of which some element came out wrong.
    static let wrongResult = "the loop's result is wrong: this processor's arithmetic cannot be trusted"

    /// Whether batches scatter too much to be believed, in words.
    static func refusal(median: Double, best: Double) -> String? {
        guard median < leastSteadiness * best else { return nil }
        return """
            half of the batches reached at most \(text(100 * median / best)) % of the best: something else uses the \
            processors; stop it and try again
            """
    }

    private static func isClose(_ value: Double, to expected: Double, within tolerance: Double) -> Bool {
        abs(value / expected - 1) <= tolerance
    }

    /// With two decimals, where there are any.
    private static func text(_ value: Double) -> String {
        let hundredths = (value * 100).rounded() / 100
        return hundredths == hundredths.rounded() ? "\(Int(hundredths))" : "\(hundredths)"
    }
}
