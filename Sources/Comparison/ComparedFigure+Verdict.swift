internal import Findings
internal import Measurement

extension ComparedFigure {
    /// One figure in both reports.
    init(_ old: ComparableFigure, _ new: ComparableFigure, in series: ComparableSeries) {
        self.init(
            python: series.python, dtype: series.dtype, threads: series.threads, size: new.size,
            quantity: new.quantity, old: old.time, new: new.time,
            ratio: Estimate(ratioOf: new.time.inSeconds, to: old.time.inSeconds), floor: Self.floor([old, new]),
            verdict: .undecided)
        decide(refusal: Self.refusal(old, "old") ?? Self.refusal(new, "new"))
    }

    /// The larger one: a difference must stand out in both reports.
    static func floor(_ figures: [ComparableFigure]) -> Double? {
        let floors = figures.compactMap(\.floor)
        return floors.count == figures.count ? floors.max() : nil
    }

    /// Slower and faster only where the interval leaves out 1 and the ratio lies beyond the floor of both reports.
    mutating func decide(refusal: String?) {
        let problem = refusal ?? (ratio == nil ? "its times give no ratio" : floor == nil ? "no A/A floor" : nil)
        guard problem == nil, let ratio, let floor else {
            reason = problem
            return
        }
        let isSignificant = !ratio.ci95.contains(1)
        guard isSignificant, NoiseFloor.isExceeded(floor, byRatio: ratio.median) else {
            verdict = .withinNoise
            return
        }
        verdict = ratio.median > 1 ? .slower : .faster
    }

    private static func refusal(_ figure: ComparableFigure, _ side: String) -> String? {
        if let refusal = figure.refusal { return "\(side): \(refusal)" }
        guard figure.processes > 1 else { return "\(side): a single process, of which nothing follows for the next" }
        return nil
    }
}
