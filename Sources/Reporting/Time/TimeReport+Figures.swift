internal import Findings

/// A statement's figures one by one, by names that stay.
extension TimeReport {
    var figures: [Figure] {
        let python = environment.pythons.first?.id ?? ""
        let figure = { (quantity: String, estimate: Double, interval: Interval?, unit: Figure.Unit) in
            Figure(
                python: python, size: nil, dtype: "", threads: 1, quantity: quantity, estimate: estimate,
                interval: interval, unit: unit)
        }
        let time = { (quantity: String, time: TimeEstimate) in
            figure(quantity, time.medianNanoseconds, time.ci95Nanoseconds, .nanoseconds)
        }
        return [time("net", net), time("gross", gross), time("empty_loop", emptyLoop)]
            + (firstNanoseconds.map { [figure("first", $0, nil, .nanoseconds)] } ?? [])
            + (noiseFloor.map { [figure("noise_floor", $0, nil, .one)] } ?? [])
            + parts.map { time($0.quantity, $0.time) }
            + arms.map { figure("native.\($0.path.rawValue)", $0.medianNanoseconds, $0.ci95Nanoseconds, .nanoseconds) }
            + (glue.map { [figure("share.glue", $0.median, $0.ci95, .one)] } ?? [])
    }

    private var parts: [TimeLayer] {
        if case .sampled(let layers) = layers { layers } else { [] }
    }

    private var arms: [NativeArm] {
        if case .measured(let floor) = native { floor.arms } else { [] }
    }

    private var glue: Estimate? {
        if case .measured(let floor) = native { floor.glue } else { nil }
    }
}

extension TimeLayer {
    fileprivate var quantity: String {
        "layer.\(timeClass.rawValue)" + (library.map { " \($0)" } ?? "")
    }
}
