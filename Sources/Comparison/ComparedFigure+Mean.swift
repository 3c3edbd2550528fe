internal import Findings
internal import Glibc
internal import Measurement

extension ComparedFigure {
    /// A quantity over all sizes that decide something: the geometric mean of the ratios, its interval from the same
    /// resampled processes at every size. Nil for fewer than two sizes, of which a mean says no more than they do.
    init?(
        meanOf pairs: [(old: ComparableFigure, new: ComparableFigure)], quantity: String, in series: ComparableSeries
    ) {
        let usable = pairs.filter { $0.old.decides && $0.new.decides }
        guard usable.count > 1,
            let old = Self.mean(usable.map(\.old)), let new = Self.mean(usable.map(\.new)),
            let ratio = Estimate(ratioOf: new, to: old)
        else { return nil }
        self.init(
            python: series.python, dtype: series.dtype, threads: series.threads, size: nil, quantity: quantity,
            ratio: ratio, floor: Self.floor(usable.flatMap { [$0.old, $0.new] }), verdict: .undecided)
        decide(refusal: nil)
    }

    private static func mean(_ figures: [ComparableFigure]) -> SecondsEstimate? {
        let samples = figures.compactMap(\.samples)
        guard samples.count == figures.count else { return independentMean(figures) }
        // The same processes measured every size; a run that was stopped has fewer of them at some.
        guard samples.allSatisfy({ $0.processes.count == samples[0].processes.count }) else {
            return independentMean(figures)
        }
        let interval = Bootstrap(seed: ComparableFigure.seed).intervalOfMeanLogMedian(of: samples)
        return SecondsEstimate(
            seconds: exp(interval.estimate), ci95Seconds: Interval(exp(interval.low), exp(interval.high)))
    }

    /// Of figures that were measured by processes of their own: deviations of logarithms add in quadrature.
    private static func independentMean(_ figures: [ComparableFigure]) -> SecondsEstimate? {
        var (middle, down, up) = (0.0, 0.0, 0.0)
        for figure in figures {
            let (time, ci95) = (figure.time.medianNanoseconds, figure.time.ci95Nanoseconds)
            guard time > 0, ci95.low > 0 else { return nil }
            middle += log(time)
            down = hypot(down, log(time / ci95.low))
            up = hypot(up, log(ci95.high / time))
        }
        let count = Double(figures.count)
        return SecondsEstimate(
            seconds: exp(middle / count),
            ci95Seconds: Interval(exp((middle - down) / count), exp((middle + up) / count)))
    }
}

extension ComparableFigure {
    fileprivate var decides: Bool { refusal == nil && processes > 1 && floor != nil }
}
