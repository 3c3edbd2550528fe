internal import Findings
internal import Measurement

extension LadderResult {
    /// Each measured rung's time of one product, with the interval that its report gives it.
    func comparable(runFailures: [Check]) -> [ComparableFigure] {
        rungs.compactMap { rung in
            guard let measurement = rung.measurement else { return nil }
            let failed = (runFailures + checks + measurement.checks).first { !$0.passed }
            let processes = measurement.countedSeconds
            return ComparableFigure(
                size: size, quantity: rung.id.rawValue, samples: nil, time: measurement.seconds.inNanoseconds,
                floor: Self.spread(processes), refusal: failed.map { "\($0.name) failed (\($0.figure))" },
                processes: processes.count)
        }
    }

    /// A ladder has no second identical arm, but processes of one rung are identical programs: by as much as two of them
    /// differed, two reports may differ as well. Nil for a single one.
    private static func spread(_ processes: [[Double]]) -> Double? {
        let times = processes.map { Quantiles.median($0) }
        guard times.count > 1, let least = times.min(), let most = times.max(), least > 0 else { return nil }
        return most / least - 1
    }
}

extension RungMeasurement {
    /// By process, without the units in which a compiler was still at work.
    fileprivate var countedSeconds: [[Double]] {
        samples.wallSeconds.map { Array($0.dropFirst(max(0, samples.warmUp))) }.filter { !$0.isEmpty }
    }
}

extension SecondsEstimate {
    fileprivate var inNanoseconds: TimeEstimate {
        TimeEstimate(
            medianNanoseconds: seconds * 1e9,
            ci95Nanoseconds: Interval(ci95Seconds.low * 1e9, ci95Seconds.high * 1e9))
    }
}
