internal import Findings
internal import Glibc
internal import Measurement

/// Turns the blocks of all processes into times with intervals.
struct TimeAnalysis {
    /// One block's times of an execution.
    struct Block {
        var statement: Double
        var again: Double
        var emptyLoop: Double
        /// By native arm; 0 where there is none.
        var sameBLAS: Double
        var swift: Double

        /// The two turns of the same statement are one sample of it.
        var gross: Double { (statement + again) / 2 }
    }

    private let samples: [TimeSamples]
    private let blocks: ClusteredSamples<Block>
    private let bootstrap: Bootstrap
    private let seed: UInt64
    let floor: NoiseFloor?

    /// Nil where no process has finished a block.
    init?(_ samples: [TimeSamples], seed: UInt64) {
        let samples = samples.filter { $0.blocks > 0 }
        guard !samples.isEmpty else { return nil }
        self.samples = samples
        self.seed = seed
        blocks = ClusteredSamples(processes: samples.map(Self.blocks))
        bootstrap = Bootstrap(seed: seed)
        let pairs = blocks.map { NoiseFloor.Pair($0.statement, $0.again) }
        let isTimed = pairs.pooled.allSatisfy { $0.first > 0 && $0.second > 0 }
        floor = isTimed ? NoiseFloor(pairs: pairs, seed: seed) : nil
    }

    private static func blocks(of samples: TimeSamples) -> [Block] {
        let value = { (arm: TimeSamples.Arm, index: Int) in samples.arms[arm].map { $0[index] } ?? 0 }
        return (0..<samples.blocks).map { index in
            Block(
                statement: value(.statement, index), again: value(.again, index), emptyLoop: value(.emptyLoop, index),
                sameBLAS: value(.sameBLAS, index), swift: value(.swift, index))
        }
    }

    var gross: TimeEstimate { TimeEstimate(interval(of: blocks.map(\.gross))) }
    var emptyLoop: TimeEstimate { TimeEstimate(interval(of: blocks.map(\.emptyLoop))) }

    /// Block by block, so that what both share of the machine's mood does not count.
    var net: TimeEstimate { TimeEstimate(bootstrap.intervalOfMedian(of: blocks.map { $0.gross - $0.emptyLoop })) }

    /// Of the logarithm where there is one: the interval of a few processes is stretched, and must not reach below zero.
    private func interval(of samples: ClusteredSamples<Double>) -> ConfidenceInterval {
        guard samples.pooled.allSatisfy({ $0 > 0 }) else { return bootstrap.intervalOfMedian(of: samples) }
        let logarithms = bootstrap.intervalOfMeanLogMedian(of: [samples])
        return ConfidenceInterval(
            estimate: exp(logarithms.estimate), low: exp(logarithms.low), high: exp(logarithms.high),
            confidence: logarithms.confidence, widening: logarithms.widening)
    }

    var native: TimeReport.Native {
        guard let operation = samples[0].operation, let dtype = samples[0].dtype else {
            return .none(reason: samples[0].refusal ?? "nothing was recognised")
        }
        let arms = [arm(.sameBLAS, .sameBLAS, \.sameBLAS), arm(.swift, .swift, \.swift)].compactMap(\.self)
        guard !arms.isEmpty else { return .none(reason: "the statement takes no time that could be compared") }
        return .measured(NativeFloor(operation: operation, dtype: dtype, arms: arms))
    }

    private func arm(
        _ path: NativeArm.Path, _ name: TimeSamples.Arm, _ key: KeyPath<Block, Double>
    ) -> NativeArm? {
        guard blocks.pooled.allSatisfy({ $0[keyPath: key] > 0 }), net.ci95Nanoseconds.low > 0 else { return nil }
        let time = TimeEstimate(interval(of: blocks.map { $0[keyPath: key] }))
        // Of medians, since a single block's net time may be nothing where the machine is loud.
        let ratio = bootstrap.interval(of: blocks) { blocks in
            let net = Quantiles.median(blocks.map { $0.gross - $0.emptyLoop })
            return net > 0 ? Quantiles.median(blocks.map { $0[keyPath: key] }) / net : .infinity
        }
        guard ratio.low.isFinite, ratio.high.isFinite else { return nil }
        return NativeArm(
            path: path, medianNanoseconds: time.medianNanoseconds, ci95Nanoseconds: time.ci95Nanoseconds,
            ratio: ratio.estimate, ratioCI95: Interval(ratio.low, ratio.high),
            errorOverBound: samples.map { $0.errorOverBound[name] ?? .greatestFiniteMagnitude }.max() ?? 0)
    }

    func statement(_ options: TimeOptions) -> StatementFacts {
        StatementFacts(
            setup: options.setup, statement: options.statement,
            executions: samples.reduce(0) { $0 + 2 * $1.blocks * $1.executionsPerBlock },
            executionsPerBlock: samples[0].executionsPerBlock, collectsGarbage: samples[0].collectsGarbage)
    }

    /// What a reader must know of what was timed.
    func warnings(_ options: TimeOptions) -> [String] {
        var warnings: [String] = []
        if samples[0].isInPlace {
            warnings.append(
                "from its second execution on, the statement sorts what is sorted already, and so does Swift")
        }
        if options.threads > 1 {
            warnings.append("the layers hold the time of Python's own threads; those of BLAS are not seen in them")
        }
        return warnings
    }

    var firstNanoseconds: Double? { samples.first { $0.process == 0 }?.firstNanoseconds }

    /// Processes that have finished a block.
    var processes: Int { samples.count }

    var driftedShare: Double {
        let flags = samples.flatMap(\.drifted)
        return flags.isEmpty ? 0 : Double(flags.count { $0 }) / Double(flags.count)
    }

    var rawSamples: TimeReport.Samples {
        TimeReport.Samples(
            statement: samples.map { $0.arms[.statement] ?? [] }, again: samples.map { $0.arms[.again] ?? [] },
            emptyLoop: samples.map { $0.arms[.emptyLoop] ?? [] })
    }
}

extension TimeEstimate {
    fileprivate init(_ interval: ConfidenceInterval) {
        self.init(
            medianNanoseconds: interval.estimate, ci95Nanoseconds: Interval(interval.low, interval.high))
    }
}
