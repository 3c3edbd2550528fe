internal import Findings
internal import Glibc
internal import Measurement

/// One quantity of one report, with what a comparison needs of it.
struct ComparableFigure {
    var size: Int
    /// `np.dot`, a tier, a native arm or a rung.
    var quantity: String
    /// In nanoseconds, by process and block; nil where too few were kept.
    var samples: ClusteredSamples<Double>?
    /// Of the figure itself.
    var time: TimeEstimate
    /// How much identical code differed in this report.
    var floor: Double?
    /// Why it decides nothing, where its report's own checks failed.
    var refusal: String?

    /// Process is the unit: of a single one nothing is known of the next.
    var processes: Int

    /// From raw samples; nil where there are none above zero.
    init?(size: Int, quantity: String, samples: [[Double]], floor: Double?, refusal: String?) {
        let kept = samples.filter { !$0.isEmpty }
        guard !kept.isEmpty, kept.allSatisfy({ $0.allSatisfy { $0 > 0 && $0.isFinite } }) else { return nil }
        let clustered = ClusteredSamples(processes: kept)
        // Of the logarithm: the interval of a few processes is stretched, and must not reach below zero.
        let interval = Bootstrap(seed: Self.seed).intervalOfMeanLogMedian(of: [clustered])
        self.init(
            size: size, quantity: quantity, samples: clustered,
            time: TimeEstimate(
                medianNanoseconds: exp(interval.estimate),
                ci95Nanoseconds: Interval(exp(interval.low), exp(interval.high))),
            floor: floor, refusal: refusal, processes: kept.count)
    }

    init(
        size: Int, quantity: String, samples: ClusteredSamples<Double>?, time: TimeEstimate, floor: Double?,
        refusal: String?, processes: Int
    ) {
        self.size = size
        self.quantity = quantity
        self.samples = samples
        self.time = time
        self.floor = floor
        self.refusal = refusal
        self.processes = processes
    }

    /// Fixed, so that the same files give the same comparison.
    static let seed: UInt64 = 1
}

extension TimeEstimate {
    var inSeconds: SecondsEstimate {
        SecondsEstimate(
            seconds: medianNanoseconds / 1e9,
            ci95Seconds: Interval(ci95Nanoseconds.low / 1e9, ci95Nanoseconds.high / 1e9))
    }
}
