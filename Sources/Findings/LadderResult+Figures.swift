/// The one place where seconds become rates and factors.
extension LadderResult {
    /// 2N³: a multiplication and an addition for each of N³ pairs.
    package static func operations(size: Int) -> Double {
        let size = Double(size)
        return 2 * size * size * size
    }

    /// 10⁹ operations a second; nil for times that no clock gives.
    package static func gigaflops(size: Int, seconds: Double) -> Double? {
        let rate = operations(size: size) / seconds / 1e9
        return rate > 0 && rate.isFinite ? rate : nil
    }

    /// How many times as fast one rung is as another, nil unless both were measured.
    package func factor(of id: Rung.ID, over base: Rung.ID) -> Estimate? {
        guard let own = rung(id)?.measurement, let other = rung(base)?.measurement else { return nil }
        return id == base ? .one : Estimate(ratioOf: other.seconds, to: own.seconds)
    }

    mutating func deriveFigures() {
        var before: Rung.ID?
        for index in rungs.indices {
            guard var measurement = rungs[index].measurement else { continue }
            measurement.figures = figures(of: rungs[index].id, measurement, before: before)
            rungs[index].outcome = .measured(measurement)
            before = rungs[index].id
        }
    }

    private func figures(of id: Rung.ID, _ measurement: RungMeasurement, before: Rung.ID?) -> RungFigures {
        let rate = Self.gigaflops(size: size, seconds: measurement.seconds.seconds)
        let absolute = factor(of: id, over: .pythonModule)
        let own = before.flatMap { base in
            factor(of: id, over: base).map { RungFigures.Factor(against: base, factor: $0) }
        }
        return RungFigures(
            isExtrapolated: measurement.samples.rows < size,
            gigaflops: rate,
            own: own,
            absolute: absolute,
            overFunction: factor(of: id, over: .pythonFunction),
            perCore: measurement.threads > 0 ? absolute?.divided(by: Double(measurement.threads)) : nil,
            shareOfPeak: rate.flatMap { share($0, threads: measurement.threads) },
            smallerGigaflops: measurement.smaller.flatMap { Self.gigaflops(size: $0.size, seconds: $0.seconds) })
    }

    private func share(_ rate: Double, threads: Int) -> Double? {
        guard let peak = peak?.gigaflops(threads: threads), peak > 0 else { return nil }
        let share = rate / peak
        return share.isFinite ? share : nil
    }
}
