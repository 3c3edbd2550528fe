import RandomFindings

@testable import Findings

extension DotReport {
    /// A report with just what the claims look at; glue in nanoseconds, every interval 10 % to either side.
    static func claimed(
        pythons: [String] = ["a"], sizes: [Int], glue: Double = 1000, share: Double = 3e-4,
        crossover: Crossover.Position? = nil
    ) -> DotReport {
        var random = RandomReport(seed: 3)
        var report = random.report()
        report.environment.pythons = pythons.map {
            PythonFacts(id: $0, executable: $0, reason: "", version: "", libpython: "", numpy: nil)
        }
        report.results = pythons.flatMap { python in sizes.map { claimed(python, $0, glue, share) } }
        report.crossovers = pythons.flatMap { python in
            crossover.map { Crossover(python: python, dtype: "float64", threads: 1, share: 0.001, position: $0) }.map {
                [$0]
            }
                ?? []
        }
        report.arrays = []
        report.checks = []
        return report
    }

    private static func claimed(_ python: String, _ size: Int, _ glue: Double, _ share: Double) -> DotResult {
        let rate = 40.0
        let kernel = 2 * Double(size) * Double(size) * Double(size) / rate
        return DotResult(
            python: python, size: size, dtype: "float64", threads: 1, calls: 9,
            tiers: [
                Tier(name: .dispatch, time: time(glue), rawMedianNanoseconds: nil),
                Tier(name: .kernel, time: time(kernel), rawMedianNanoseconds: nil),
            ],
            total: time(glue + kernel), residualNanoseconds: 0, uninstrumented: time(glue + kernel),
            probeCost: time(0),
            glueShare: Estimate(median: share, ci95: Interval(share * 0.9, share * 1.1)), allocationShare: nil,
            pageFaults: nil, release: nil, noiseFloor: 0.01,
            kernel: KernelObservation(symbol: "cblas_dgemm", callsPerDot: 1, sameAddresses: true, gigaflops: rate),
            native: [], checks: [Check(name: "closure", passed: true, figure: "")], status: .complete, samples: nil)
    }

    private static func time(_ median: Double) -> TimeEstimate {
        TimeEstimate(medianNanoseconds: median, ci95Nanoseconds: Interval(median * 0.9, median * 1.1))
    }
}
