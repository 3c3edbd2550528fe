package import Findings

extension MadeReport {
    /// Seconds of the rungs that this ladder has.
    private static let rungs: [(Rung.ID, Double)] = [(.pythonFunction, 180), (.cO3, 5.4), (.packed, 0.023)]

    /// One ladder a size, its rungs as many processes of one whole product each.
    package func ladder() -> LadderReport {
        var random = SplitMix64(seed: seed)
        let dot = dot()
        return LadderReport(
            generator: dot.generator, date: dot.date,
            method: LadderMethod(
                version: methodVersion, seconds: 180, isFull: false, heldFixed: [], build: "release"),
            environment: LadderReport.Environment(
                machine: dot.environment.machine, pythons: dot.environment.pythons),
            results: sizes.map { ladder($0, &random) }, claims: [], checks: [], warnings: [], complete: complete)
    }

    private func ladder(_ size: Int, _ random: inout SplitMix64) -> LadderResult {
        let rungs = Self.rungs.map { id, seconds in
            let time = seconds * factors[id.rawValue, default: 1]
            let samples = (0..<processes).map { _ in [time * (1 + noise * Double.random(in: -1...1, using: &random))] }
            return Rung(
                id: id, title: id.rawValue, language: "", change: "", expectation: "", toolchain: nil,
                outcome: .measured(measurement(time, samples)))
        }
        return LadderResult(python: python, size: size, dtype: dtype, threads: threads, peak: nil, rungs: rungs)
    }

    private func measurement(_ time: Double, _ samples: [[Double]]) -> RungMeasurement {
        let estimate = SecondsEstimate(
            seconds: time, ci95Seconds: Interval(time * (1 - noise), time * (1 + noise)))
        return RungMeasurement(
            threads: 1,
            samples: RungSamples(
                unit: .whole, rows: 8, warmUp: 0, wallSeconds: samples, processorSeconds: samples), seconds: estimate,
            coreSeconds: estimate, errorOverTolerance: 0.1)
    }
}
