import Findings

/// One size's figures from a simple model of a call: constant glue, memory that turns into page faults, 2N³ operations.
extension Fixture {
    static func result(_ size: Int, of python: String) -> DotResult {
        let hasKernel = !(size == 2 && python == debian)
        let times = tiers(size, python, hasKernel: hasKernel)
        let total = times.compactMap { $0.time?.medianNanoseconds }.reduce(1.4, +)
        let glue = times.filter { DotResult.glueTiers.contains($0.name) }.compactMap { $0.time?.medianNanoseconds }
        let isIncomplete = size == 2048 && python == wheel
        return DotResult(
            python: python, size: size, dtype: "float64", threads: 1, calls: max(9, 4_000_000 / (size * size)),
            tiers: times, total: estimate(total), residualNanoseconds: size == 32 ? -2.3 : 1.4,
            uninstrumented: estimate(total * 0.996),
            probeCost: spread(size > 500 ? -120 : 41, by: size > 500 ? 900 : 3),
            glueShare: hasKernel ? share(glue.reduce(0, +) / total) : nil,
            allocationShare: hasKernel ? share(0.04) : nil,
            pageFaults: PageFaults(
                perCall: size < 256 ? 0 : Double(size * size * 8) / 4096,
                added: size < 256 ? spread(0.4, by: 2.6) : estimate(Double(size * size) * 0.48)),
            release: estimate(size < 256 ? 38 : Double(size * size) * 0.06), noiseFloor: 0.0042,
            kernel: hasKernel ? kernel(size, times) : nil,
            native: hasKernel ? native(size, total, glue.reduce(0, +)) : [],
            checks: checks(size, python),
            status: isIncomplete ? .incomplete(reason: "interrupted: 3 of 9 blocks") : .complete,
            samples: size == 8 ? DotResult.Samples(arms: ["armed": [[871.5, 873]]], tiers: ["kernel": [[31.2]]]) : nil)
    }

    private static func tiers(_ size: Int, _ python: String, hasKernel: Bool) -> [Tier] {
        let factor = python == debian ? 1.0 : 0.82
        let operations = 2 * Double(size * size * size)
        let rate = 46.2 * Double(size) / (Double(size) + 24)
        let allocate = size < 256 ? 62 : Double(size * size) * 0.47
        let times: [(Tier.Name, TimeEstimate?)] = [
            (.bridge, estimate(24.3 * factor)), (.interpreter, estimate(96.1 * factor)),
            (.dispatch, estimate((size > 500 ? 1450 : 612) * factor)), (.allocate, estimate(allocate)),
            (.kernel, hasKernel ? estimate(operations / rate + 21) : nil),
            (.return, size == 8 ? spread(1.2, by: 2.1) : estimate(71.5 * factor)),
        ]
        return times.map { name, time in
            Tier(name: name, time: time, rawMedianNanoseconds: time.map { $0.medianNanoseconds + 9 })
        }
    }

    private static func kernel(_ size: Int, _ tiers: [Tier]) -> KernelObservation {
        let time = tiers.first { $0.name == .kernel }?.time?.medianNanoseconds ?? 1
        return KernelObservation(
            symbol: "cblas_dgemm", callsPerDot: 1, sameAddresses: true,
            gigaflops: 2 * Double(size * size * size) / time)
    }

    private static func native(_ size: Int, _ total: Double, _ glue: Double) -> [NativeArm] {
        let ratio = 1 - glue / total
        return [
            arm(.sameBLAS, ratio, total, error: 0), arm(.swift, ratio * (size > 64 ? 1.31 : 0.92), total, error: 0.12),
        ]
    }

    private static func arm(_ path: NativeArm.Path, _ ratio: Double, _ total: Double, error: Double) -> NativeArm {
        NativeArm(
            path: path, medianNanoseconds: ratio * total,
            ci95Nanoseconds: Interval(ratio * total * 0.99, ratio * total * 1.01), ratio: ratio,
            ratioCI95: Interval(ratio * 0.992, ratio * 1.007), errorOverBound: error)
    }

    private static func checks(_ size: Int, _ python: String) -> [Check] {
        let isOpen = size == 128 && python == wheel
        return [
            Check(name: "closure", passed: !isOpen, figure: "residual \(isOpen ? 214 : 1.4) ns, bound 50 ns"),
            Check(name: "probe-cost", passed: true, figure: "41 ns, bound 60 ns"),
            Check(name: "same-result", passed: true, figure: "0.12 of the bound"),
        ]
    }

    private static func estimate(_ median: Double) -> TimeEstimate {
        TimeEstimate(medianNanoseconds: median, ci95Nanoseconds: Interval(median * 0.985, median * 1.021))
    }

    private static func spread(_ median: Double, by width: Double) -> TimeEstimate {
        TimeEstimate(medianNanoseconds: median, ci95Nanoseconds: Interval(median - width, median + width))
    }

    private static func share(_ median: Double) -> Estimate {
        Estimate(median: median, ci95: Interval(median * 0.98, median * 1.03))
    }
}
