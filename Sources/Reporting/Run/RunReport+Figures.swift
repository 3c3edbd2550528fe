internal import Findings

/// A run's figures one by one, by names that stay.
extension RunReport {
    var figures: [Figure] {
        let python = environment.pythons.first?.id ?? ""
        let figure = { (quantity: String, estimate: Double, interval: Interval?, unit: Figure.Unit) in
            Figure(
                python: python, size: nil, dtype: "", threads: max(1, threads.count), quantity: quantity,
                estimate: estimate, interval: interval, unit: unit)
        }
        let share = { (quantity: String, share: Estimate) in figure(quantity, share.median, share.ci95, .one) }
        return [
            figure("wall", wallSeconds, nil, .seconds), figure("cpu.user", processorSeconds.user, nil, .seconds),
            figure("cpu.system", processorSeconds.system, nil, .seconds),
        ] + TimeClass.allCases.map { share("share.\($0.rawValue)", shares[$0]) } + [
            share("share.glue", glue), share("gil_waiting", lockWaiting),
            figure("without_glue", bound.withoutGlue.seconds, bound.withoutGlue.ci95Seconds, .seconds),
        ] + (balance.map { [figure("balance", $0, nil, .one)] } ?? [])
            + lines.map { share("line \($0.file):\($0.line)", $0.ownShare) }
    }
}
