internal import Findings
internal import Glibc
internal import Measurement

/// Turns the samples of all processes into results with intervals.
struct DotAnalysis {
    private let options: DotOptions
    private let candidates: [DotExperiment.Candidate]
    private let bootstrap: Bootstrap

    init(_ options: DotOptions, _ candidates: [DotExperiment.Candidate]) {
        self.options = options
        self.candidates = candidates
        bootstrap = Bootstrap(seed: options.seed)
    }

    func results() -> [DotResult] {
        candidates.flatMap { candidate in
            candidate.samples.keys.sorted().compactMap { size in
                DotSizeAnalysis(candidate, size: size, options, bootstrap)?.result()
            }
        }
    }

    /// Shares whose crossovers are reported; the last is the article's 0.01 %.
    private static let shares = [0.5, 0.1, 0.01, 0.001, 0.0001]

    func crossovers() -> [Crossover] {
        candidates.flatMap { candidate in
            let sizes = candidate.samples.keys.sorted().compactMap {
                DotSizeAnalysis(candidate, size: $0, options, bootstrap)
            }.filter(\.sawKernel)
            guard sizes.count > 1 else { return [Crossover]() }
            // One process must not be large in one size and missing in the next, as after an interruption.
            let byProcess = sizes.map(\.glueSharesByProcess)
            let common = byProcess.dropFirst().reduce(Set(byProcess[0].keys)) { $0.intersection($1.keys) }.sorted()
            guard !common.isEmpty else { return [] }
            let shares = byProcess.map { shares in
                ClusteredSamples(processes: common.compactMap { shares[$0] })
            }
            return Self.shares.map { share in
                Crossover(
                    python: candidate.id, dtype: options.dtype.rawValue, threads: options.threads, share: share,
                    position: crossover(share, sizes.map { Double($0.size) }, shares))
            }
        }
    }

    private func crossover(
        _ share: Double, _ sizes: [Double], _ shares: [ClusteredSamples<Double>]
    ) -> Crossover.Position {
        let measured = shares.map { Quantiles.median($0.pooled) }
        switch LogLogInterpolation.crossing(sizes: sizes, shares: measured, level: share) {
        case .belowSmallest(let size): return .below(smallest: Int(size))
        case .aboveLargest(let size): return .above(largest: Int(size))
        case .at(let size):
            // Logarithms, since sizes span decades; a resample beyond the measured sizes counts as their end.
            let interval = bootstrap.interval(jointly: shares) { groups in
                switch LogLogInterpolation.crossing(
                    sizes: sizes, shares: groups.map { Quantiles.median($0) }, level: share)
                {
                case .at(let size), .belowSmallest(let size), .aboveLargest(let size): log2(size)
                }
            }
            return .at(size: size, ci95: Interval(exp2(interval.low), exp2(interval.high)))
        }
    }

    /// The run's own tests of itself, for each Python.
    func checks() -> [Check] {
        candidates.flatMap { candidate in
            candidate.instrument.isEmpty ? [] : [knownTruth(candidate), drift(candidate)] + clock(candidate)
        }
    }

    /// Bounds from method: slope 1.00 ± 0.02, intercept below 50 ns.
    private func knownTruth(_ candidate: DotExperiment.Candidate) -> Check {
        let slope = Quantiles.median(candidate.instrument.map(\.slope))
        let intercept = Quantiles.median(candidate.instrument.map(\.interceptNanoseconds))
        return Check(
            name: "known-truth", passed: abs(slope - 1) <= 0.02 && abs(intercept) < 50,
            figure:
                "\(prefix(candidate))a stand-in kernel of 0 to 100 µs is recovered with slope \(Format.fixed(slope, decimals: 4)) "
                + "and intercept \(Format.duration(intercept)); bounds 0.98 to 1.02 and 50 ns")
    }

    /// More moved blocks than this, and the machine was not quiet enough.
    private static let toleratedDrift = 0.2

    private func drift(_ candidate: DotExperiment.Candidate) -> Check {
        let flags = candidate.samples.values.flatMap(\.values).flatMap(\.drifted)
        let share = flags.isEmpty ? 0 : Double(flags.count { $0 }) / Double(flags.count)
        return Check(
            name: "drift", passed: share <= Self.toleratedDrift,
            figure:
                "\(prefix(candidate))the reference loop moved around \(Format.share(share)) of \(flags.count) blocks; "
                + "bound \(Format.share(Self.toleratedDrift))")
    }

    /// A rate that moves by more than this is not that of an invariant counter, or the machine was moved meanwhile.
    private static let toleratedClockDrift = 1e-4

    private func clock(_ candidate: DotExperiment.Candidate) -> [Check] {
        candidate.clock?.drift.map { drift in
            Check(
                name: "clock", passed: abs(drift) <= Self.toleratedClockDrift,
                figure: "\(prefix(candidate))the counter's rate had moved by \(Format.share(abs(drift))) at the end; "
                    + "bound \(Format.share(Self.toleratedClockDrift))")
        }.map { [$0] } ?? []
    }

    private func prefix(_ candidate: DotExperiment.Candidate) -> String {
        candidates.count > 1 ? "\(candidate.id): " : ""
    }
}
