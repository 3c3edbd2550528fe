internal import EmbeddedPython
internal import Findings
internal import Measurement
internal import Probes

/// Measures the instrument in place, before anything is measured with it.
struct DotCalibration {
    /// Enough for the mean of the smallest product to settle within a few nanoseconds: some 100 ms.
    private static let blocks = 150
    private static let callsPerBlock = 200
    /// Durations that a stand-in for BLAS is told to take, in nanoseconds.
    private static let truths: [Double] = [0, 100, 1_000, 10_000, 100_000]

    let correction: ProbeCorrection
    let facts: InstrumentFacts

    /// Works on a product of two 2x2 matrices, where the probes weigh most.
    init(_ bench: borrowing DotBench, _ options: DotOptions, _ python: borrowing Python) throws {
        let subject = try DotSubject(
            size: 2, options, script: bench.script, kernel: nil, bench.numpy, python)
        let (added, pairs) = try DotCalibration.addedByProbes(bench, subject, seed: options.seed, python)
        let share = StubCost.measure().insideShare
        let pair = pairs > 0 ? added / pairs : 0
        let correction = ProbeCorrection(pair: pair, inside: pair * share)
        let recovered = try DotCalibration.truths.map {
            try DotCalibration.recover($0, correction, bench, subject, python)
        }
        let fit = LineFit.theilSen(x: DotCalibration.truths, y: recovered)
        self.correction = correction
        facts = InstrumentFacts(
            pairNanoseconds: pair, insideNanoseconds: pair * share, pairs: Int(pairs.rounded()),
            stated: DotCalibration.truths, recovered: recovered, slope: fit.slope, interceptNanoseconds: fit.intercept)
    }

    /// What armed probes add to a call, in nanoseconds, and the pairs of readings that do it.
    private static func addedByProbes(
        _ bench: borrowing DotBench, _ subject: borrowing DotSubject, seed: UInt64, _ python: borrowing Python
    ) throws -> (Double, Double) {
        // The specialising interpreter and NumPy's caches settle first.
        _ = try bench.absent(subject, calls: 2_000, python)
        _ = try bench.armed(subject, calls: 2_000, python)
        var differences: [Double] = []
        var pairs = 0.0
        for order in BlockSchedule(arms: 2, blocks: blocks, seed: seed).orders {
            var times = [0.0, 0.0]
            for arm in order {
                if arm == 0 {
                    times[0] = try bench.absent(subject, calls: callsPerBlock, python).nanoseconds(bench.clock)
                } else {
                    let batch = try bench.armed(subject, calls: callsPerBlock, python)
                    times[1] = batch.totalNanoseconds(bench.clock)
                    pairs = Double(batch.last?.pairs ?? 0)
                }
            }
            differences.append(times[1] - times[0])
        }
        return (Quantiles.median(differences), pairs)
    }

    /// The kernel tier of calls whose kernel takes `truth` nanoseconds.
    private static func recover(
        _ truth: Double, _ correction: ProbeCorrection, _ bench: borrowing DotBench, _ subject: borrowing DotSubject,
        _ python: borrowing Python
    ) throws -> Double {
        let ticks = UInt64((truth / bench.clock.nanosecondsPerTick).rounded())
        let calls = truth < 50_000 ? 1_000 : 200
        let batch = try bench.armed(subject, calls: calls, spin: ticks, python)
        return batch.nanoseconds(.kernel, bench.clock)
            - (correction.nanoseconds(allocationPairs: 0, kernelPairs: 1, samplesMemory: true)[.kernel] ?? 0)
    }
}
