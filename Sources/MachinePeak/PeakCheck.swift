/// What must hold of a true peak.
struct PeakCheck {
    /// A frequency read a moment later, and interrupts, are good for some per cent; the next plausible value is 50 % off.
    static let tolerance = 0.05

    /// Vectors that are multiplied and added in one cycle: 1 where a processor has one unit of this width, or two of half
    /// of it (Zen 4 and 512 bits), 2 in most others (Zen 3 and 256 bits, Zen 5 and 512).
    static let plausibleUnits = [1.0, 2.0]

    /// Whether each loop's result was right to the last bit.
    var isRight: Bool
    /// How much longer twice the work took.
    var doubling: Double
    var operationsPerCycle: Double
    /// Elements of one vector.
    var lanes: Int

    /// The first check that failed, in words.
    var refusal: String? {
        if !isRight { return "the loop's result is wrong: this processor's arithmetic cannot be trusted" }
        if !Self.isClose(doubling, to: 2) {
            return "twice the work took \(text(doubling)) times as long: something else uses the processor; stop it"
        }
        let plausible = Self.plausibleUnits.map { 2 * Double(lanes) * $0 }
        guard !plausible.contains(where: { Self.isClose(operationsPerCycle, to: $0) }) else { return nil }
        return """
            \(text(operationsPerCycle)) operations a cycle, where \(plausible.map(text).joined(separator: " or ")) are \
            plausible: the processor is shared, or changes its frequency; stop other programs and try again
            """
    }

    static func isClose(_ value: Double, to expected: Double) -> Bool {
        abs(value / expected - 1) <= tolerance
    }

    /// With two decimals, where there are any.
    private func text(_ value: Double) -> String {
        let hundredths = (value * 100).rounded() / 100
        return hundredths == hundredths.rounded() ? "\(Int(hundredths))" : "\(hundredths)"
    }
}
