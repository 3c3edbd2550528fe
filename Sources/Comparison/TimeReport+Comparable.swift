internal import Findings

extension TimeReport {
    /// One execution, the loop's turn included: the same loop stands around both.
    var comparable: [ComparableFigure] {
        let refusal = checks.first { !$0.passed && TimeVerdict.decidingChecks.contains($0.name) }
        return [
            ComparableFigure(
                size: 1, quantity: "gross", samples: samples.statement, floor: noiseFloor,
                refusal: refusal.map { "\($0.name) failed (\($0.figure))" })
        ].compactMap(\.self)
    }
}
