internal import Findings

extension LadderResult {
    var figures: [Figure] {
        rungs.flatMap(figures) + peakFigures
    }

    private func figures(_ rung: Rung) -> [Figure] {
        guard let measurement = rung.measurement else { return [] }
        let derived = measurement.figures
        let name = rung.id.rawValue
        return [
            figure("\(name).seconds", measurement.seconds, measurement),
            figure("\(name).core-seconds", measurement.coreSeconds, measurement),
            figure("\(name).rate", derived?.gigaflops, nil, .gigaflops, measurement),
            figure("\(name).own-factor", derived?.own?.factor, measurement),
            figure("\(name).absolute-factor", derived?.absolute, measurement),
            figure("\(name).per-core-factor", derived?.perCore, measurement),
            figure("\(name).share-of-peak", derived?.shareOfPeak, nil, .one, measurement),
            figure("\(name).error-over-tolerance", measurement.errorOverTolerance, nil, .one, measurement),
        ].compactMap(\.self)
    }

    private var peakFigures: [Figure] {
        guard let peak else { return [] }
        return [("peak.one-core", peak.oneCoreGigaflops, 1), ("peak.all-cores", peak.allCoresGigaflops, peak.cores)]
            .map { name, rate, threads in
                Figure(
                    python: python, size: size, dtype: dtype, threads: threads, quantity: name, estimate: rate,
                    interval: nil, unit: .gigaflops)
            }
    }

    private func figure(_ quantity: String, _ time: SecondsEstimate, _ measurement: RungMeasurement) -> Figure? {
        figure(quantity, time.seconds, time.ci95Seconds, .seconds, measurement)
    }

    private func figure(_ quantity: String, _ factor: Estimate?, _ measurement: RungMeasurement) -> Figure? {
        figure(quantity, factor?.median, factor?.ci95, .one, measurement)
    }

    private func figure(
        _ quantity: String, _ estimate: Double?, _ interval: Interval?, _ unit: Figure.Unit,
        _ measurement: RungMeasurement
    ) -> Figure? {
        estimate.map {
            Figure(
                python: python, size: size, dtype: dtype, threads: measurement.threads, quantity: quantity,
                estimate: $0, interval: interval, unit: unit)
        }
    }
}
