internal import Findings

extension DotResult {
    var figures: [Figure] {
        (callFigures + tiers.map { figure("tier.\($0.name.rawValue)", $0.time) } + surroundings
            + native.flatMap(figures)).compactMap(\.self)
    }

    private var callFigures: [Figure?] {
        [
            figure("total", total), figure("residual", residualNanoseconds, .nanoseconds),
            figure("uninstrumented", uninstrumented), figure("glue", glue), figure("glue-share", glueShare),
            figure("allocation-share", allocationShare),
        ]
    }

    private var surroundings: [Figure?] {
        [
            figure("calls", Double(calls), .one), figure("probe-cost", probeCost),
            figure("noise-floor", noiseFloor, .one), figure("page-faults", pageFaults?.perCall, .one),
            figure("page-faults-added", pageFaults?.added), figure("release", release),
            figure("first-call", firstCallNanoseconds, .nanoseconds),
            figure("kernel-rate", kernel?.gigaflops, .gigaflops),
        ]
    }

    private func figures(_ arm: NativeArm) -> [Figure?] {
        let name = "native.\(arm.path.rawValue)"
        return [
            figure(
                name,
                TimeEstimate(medianNanoseconds: arm.medianNanoseconds, ci95Nanoseconds: arm.ci95Nanoseconds)),
            figure("\(name).ratio", Estimate(median: arm.ratio, ci95: arm.ratioCI95)),
            figure("\(name).error-over-bound", arm.errorOverBound, .one),
        ]
    }

    private func figure(_ quantity: String, _ time: TimeEstimate?) -> Figure? {
        figure(quantity, time?.medianNanoseconds, .nanoseconds, time?.ci95Nanoseconds)
    }

    private func figure(_ quantity: String, _ share: Estimate?) -> Figure? {
        figure(quantity, share?.median, .one, share?.ci95)
    }

    private func figure(
        _ quantity: String, _ estimate: Double?, _ unit: Figure.Unit, _ interval: Interval? = nil
    ) -> Figure? {
        estimate.map {
            Figure(
                python: python, size: size, dtype: dtype, threads: threads, quantity: quantity, estimate: $0,
                interval: interval, unit: unit)
        }
    }
}

extension Crossover {
    /// Nil where it lies outside the measured sizes. It has no size of its own: a size is what it tells.
    var figure: Figure? {
        guard case .at(let position, let ci95) = position else { return nil }
        return Figure(
            python: python, size: nil, dtype: dtype, threads: threads,
            quantity: "crossover.\(share)", estimate: position, interval: ci95, unit: .one)
    }
}
