internal import Findings
internal import Glibc
internal import Measurement

/// The statistics of one size in one Python.
struct DotSizeAnalysis {
    let size: Int
    private let python: String
    private let options: DotOptions
    private let bootstrap: Bootstrap
    /// One entry a process.
    private let processes: [DotSamples]

    /// Nil if no block with armed probes was finished.
    init?(_ candidate: DotExperiment.Candidate, size: Int, _ options: DotOptions, _ bootstrap: Bootstrap) {
        let processes = (candidate.samples[size] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
            .filter { !($0.arms[.armed] ?? []).isEmpty }
        guard !processes.isEmpty else { return nil }
        self.size = size
        python = candidate.id
        self.options = options
        self.bootstrap = bootstrap
        self.processes = processes
    }

    var sawKernel: Bool { processes.contains { $0.kernelCallsPerDot > 0 } }

    // MARK: Samples, corrected, by process and block

    /// Of the processes that have values: one that was interrupted in its first block may lack some. Nil if none has.
    private func clusters<Block>(_ values: (DotSamples) -> [Block]) -> ClusteredSamples<Block>? {
        let processes = processes.map(values).filter { !$0.isEmpty }
        return processes.isEmpty ? nil : ClusteredSamples(processes: processes)
    }

    /// Of values that come with every block of armed probes, of which `init` has made sure.
    private func armedClusters(_ values: (DotSamples) -> [Double]) -> ClusteredSamples<Double> {
        ClusteredSamples(processes: processes.map(values))
    }

    private func arm(_ arm: DotArm) -> ClusteredSamples<Double>? {
        clusters { $0.arms[arm] ?? [] }
    }

    /// Block by block, `combine` of two arms: a difference or a ratio.
    private func paired(
        _ first: DotArm, _ second: DotArm, _ combine: (Double, Double) -> Double
    ) -> ClusteredSamples<Double>? {
        clusters { zip($0.arms[first] ?? [], $0.arms[second] ?? []).map(combine) }
    }

    private static func corrected(_ samples: DotSamples, _ tier: Tier.Name) -> [Double] {
        let subtract = samples.corrections[tier.rawValue] ?? 0
        return (samples.tiers[tier.rawValue] ?? []).map { $0 - subtract }
    }

    private static func correctedTotals(_ samples: DotSamples) -> [Double] {
        let subtract = samples.corrections.values.reduce(0, +)
        return (samples.arms[.armed] ?? []).map { $0 - subtract }
    }

    private static func share(_ samples: DotSamples, of tiers: Set<Tier.Name>) -> [Double] {
        let totals = correctedTotals(samples)
        // Summed in the tiers' own order: a set has another one in every process, and sums would differ in their last bit.
        let columns = Tier.Name.allCases.filter(tiers.contains).map { corrected(samples, $0) }
        return totals.indices.map { block in columns.reduce(0) { $0 + $1[block] } / totals[block] }
    }

    private var glueShares: ClusteredSamples<Double> { armedClusters { Self.share($0, of: DotResult.glueTiers) } }

    /// By number of the process.
    var glueSharesByProcess: [Int: [Double]] {
        Dictionary(uniqueKeysWithValues: processes.map { ($0.process, Self.share($0, of: DotResult.glueTiers)) })
    }

    // MARK: Estimates

    private func time(_ samples: ClusteredSamples<Double>) -> TimeEstimate {
        let (median, interval) = interval(samples)
        return TimeEstimate(medianNanoseconds: median, ci95Nanoseconds: interval)
    }

    private func estimate(_ samples: ClusteredSamples<Double>) -> Estimate {
        let (median, interval) = interval(samples)
        return Estimate(median: median, ci95: interval)
    }

    /// The median over blocks, and its interval.
    ///
    /// Figures that are all above zero, such as whole times and ratios, are resampled as logarithms: the interval is
    /// stretched for the small number of processes, and must not be stretched below zero, where no time can be.
    /// Differences and corrected tiers may lie on either side.
    private func interval(_ samples: ClusteredSamples<Double>) -> (Double, Interval) {
        guard samples.pooled.allSatisfy({ $0 > 0 }) else {
            let interval = bootstrap.intervalOfMedian(of: samples)
            return (interval.estimate, Interval(interval.low, interval.high))
        }
        let interval = bootstrap.intervalOfMedian(of: samples.map { log2($0) })
        return (Quantiles.median(samples.pooled), Interval(exp2(interval.low), exp2(interval.high)))
    }

    private func tiers() -> [Tier] {
        Tier.Name.allCases.map { name in
            // Without a kernel there is no telling what came before it from what came after.
            guard sawKernel || (name != .kernel && name != .return) else {
                return Tier(name: name, time: nil, rawMedianNanoseconds: nil)
            }
            return Tier(
                name: name, time: time(armedClusters { Self.corrected($0, name) }),
                rawMedianNanoseconds: Quantiles.median(processes.flatMap { $0.tiers[name.rawValue] ?? [] }))
        }
    }

    func result() -> DotResult {
        let tiers = tiers()
        let total = time(armedClusters { Self.correctedTotals($0) })
        let residual = total.medianNanoseconds - tiers.reduce(0) { $0 + ($1.time?.medianNanoseconds ?? 0) }
        let uninstrumented = arm(.absent).map(time) ?? total
        let probeCost = paired(.armed, .absent, -).map(time)
        let floor = noiseFloor()
        let native = native()
        var result = DotResult(
            python: python, size: size, dtype: options.dtype.rawValue,
            threads: processes.map(\.threads).max() ?? options.threads,
            calls: processes.reduce(0) { $0 + $1.calls }, tiers: tiers, total: total, residualNanoseconds: residual,
            uninstrumented: uninstrumented, probeCost: probeCost,
            glueShare: sawKernel ? estimate(glueShares) : nil,
            allocationShare: estimate(armedClusters { Self.share($0, of: [.allocate]) }), pageFaults: pageFaults(),
            release: release(), firstCallNanoseconds: firstCall, noiseFloor: floor?.relativeDifference,
            kernel: kernel(tiers), native: native,
            checks: [], status: status, samples: raw())
        result.checks = DotChecks(result, floor: floor).all
        return result
    }

    private func noiseFloor() -> NoiseFloor? {
        let pairs = clusters { samples in
            zip(samples.arms[.absent] ?? [], samples.arms[.absentAgain] ?? []).map { NoiseFloor.Pair($0, $1) }
        }
        return pairs.map { NoiseFloor(pairs: $0, of: .medianOfRatios, seed: options.seed) }
    }

    /// Nil for results below a page: no memory is handed out for those, and the two ways of getting them differ by
    /// nanoseconds that have nothing to do with page faults.
    private func pageFaults() -> PageFaults? {
        guard size * size * options.dtype.bytes >= 4096, let added = paired(.absent, .warmMemory, -) else { return nil }
        return PageFaults(perCall: Quantiles.median(processes.flatMap(\.pageFaults)), added: time(added))
    }

    private var firstCall: Double? {
        let calls = processes.compactMap(\.firstCallNanoseconds)
        return calls.isEmpty ? nil : Quantiles.median(calls)
    }

    private func release() -> TimeEstimate? {
        clusters { $0.release }.map(time)
    }

    private func kernel(_ tiers: [Tier]) -> KernelObservation? {
        guard let symbol = processes.compactMap(\.kernelSymbol).first,
            let time = tiers.first(where: { $0.name == .kernel })?.time
        else { return nil }
        // 2N³ operations: N² sums of N products.
        let operations = 2 * Double(size) * Double(size) * Double(size)
        return KernelObservation(
            symbol: symbol, callsPerDot: Quantiles.median(processes.map(\.kernelCallsPerDot)),
            sameAddresses: processes.allSatisfy(\.sameAddresses), gigaflops: operations / time.medianNanoseconds)
    }

    private func native() -> [NativeArm] {
        [(DotArm.sameBLAS, NativeArm.Path.sameBLAS), (.swift, .swift)].compactMap { arm, path in
            guard let samples = self.arm(arm), let ratios = paired(arm, .absent, /) else { return nil }
            let (time, ratio) = (time(samples), estimate(ratios))
            return NativeArm(
                path: path, medianNanoseconds: time.medianNanoseconds, ci95Nanoseconds: time.ci95Nanoseconds,
                ratio: ratio.median, ratioCI95: ratio.ci95,
                // JSON has no infinity; the largest number there is fails the check as well.
                errorOverBound: min(
                    processes.compactMap { $0.errorOverBound[arm] }.max() ?? .infinity, .greatestFiniteMagnitude))
        }
    }

    private var status: DotResult.Status {
        let planned = processes.reduce(0) { $0 + $1.blocksPlanned }
        let done = processes.reduce(0) { $0 + ($1.arms[.armed] ?? []).count }
        if processes.contains(where: \.interrupted) || done < planned {
            return .incomplete(reason: "interrupted: \(done) of \(planned) blocks")
        }
        guard processes.count == options.processes else {
            return .incomplete(reason: "\(processes.count) of \(options.processes) processes")
        }
        return .complete
    }

    private func raw() -> DotResult.Samples {
        var samples = DotResult.Samples(arms: [:], tiers: [:])
        for arm in DotArm.allCases where self.arm(arm) != nil {
            samples.arms[arm.rawValue] = processes.map { $0.arms[arm] ?? [] }
        }
        for tier in Tier.Name.allCases {
            samples.tiers[tier.rawValue] = processes.map { $0.tiers[tier.rawValue] ?? [] }
        }
        return samples
    }
}
