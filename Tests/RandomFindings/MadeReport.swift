package import Findings

/// A report made to measure: known times, known noise, so that a comparison has a known answer.
package struct MadeReport {
    package var python = "/usr/bin/python3"
    package var sizes = [8, 64, 512]
    package var dtype = "float64"
    package var threads = 1
    package var processes = 4
    package var blocks = 20
    /// Each sample lies within this share of its true time.
    package var noise = 0.004
    package var noiseFloor: Double? = 0.01
    /// Times are this many times as long, by quantity; 1 where none is named.
    package var factors: [String: Double] = [:]
    package var processor = "AMD EPYC 7763"
    package var cores = 2
    package var methodVersion = Method.currentVersion
    /// Named checks of every size that failed.
    package var failedChecks: [String] = []
    package var complete = true
    package var seed: UInt64

    package init(seed: UInt64 = 1) {
        self.seed = seed
    }

    /// Nanoseconds of a call of N = 8; each tier grows with the size as the kernel does, for simplicity.
    private static let arms = ["absent": 516.0, "absent-again": 516, "armed": 530, "same-blas": 75, "swift": 160]
    private static let tiers: [Tier.Name: Double] = [
        .bridge: 22, .interpreter: 64, .dispatch: 295, .allocate: 12, .kernel: 111, .return: 65,
    ]

    package func dot() -> DotReport {
        var random = SplitMix64(seed: seed)
        return DotReport(
            generator: "glue-profile 0.1.0", date: "2026-05-04T09:30:00Z",
            method: Method(
                version: methodVersion, processes: processes, seconds: 20, heldFixed: [], build: "release"),
            environment: DotReport.Environment(
                machine: machine, clock: .unknown,
                pythons: [
                    PythonFacts(
                        id: python, executable: python, reason: "--python", version: "3.11.2",
                        libpython: "/usr/lib/libpython3.11.so", numpy: nil)
                ]),
            results: sizes.map { result($0, &random) }, crossovers: [], claims: [], checks: [], warnings: [],
            complete: complete)
    }

    private var machine: MachineFacts {
        MachineFacts(
            processor: processor, architecture: "x86_64", cores: cores, memoryBytes: 8 << 30, kernel: "6.1",
            operatingSystem: "Debian GNU/Linux 12", hypervisor: "KVM", governor: nil, transparentHugePages: nil,
            load: 0.1, stealShare: nil)
    }

    private func result(_ size: Int, _ random: inout SplitMix64) -> DotResult {
        let scale = Double(size * size) / 64
        let tiers = Tier.Name.allCases.map { name in
            let time = Self.tiers[name, default: 1] * scale
            return Tier(name: name, time: estimate(time), rawMedianNanoseconds: time)
        }
        return DotResult(
            python: python, size: size, dtype: dtype, threads: threads, calls: processes * blocks * 100, tiers: tiers,
            total: estimate(516 * scale), residualNanoseconds: 0, uninstrumented: estimate(516 * scale),
            probeCost: nil, glueShare: nil, allocationShare: nil, pageFaults: nil, release: nil,
            noiseFloor: noiseFloor, kernel: nil, native: [],
            checks: failedChecks.map { Check(name: $0, passed: false, figure: "9 ns, bound 5 ns") }, status: .complete,
            samples: samples(scale, &random))
    }

    private func samples(_ scale: Double, _ random: inout SplitMix64) -> DotResult.Samples {
        // In a fixed order, so that a seed gives the same report each time.
        let arms = Self.arms.sorted { $0.key < $1.key }.map { arm, time in
            (arm, series(time * scale * factors[arm == "absent" ? "np.dot" : arm, default: 1], &random))
        }
        let tiers = Tier.Name.allCases.map { name in
            let time = Self.tiers[name, default: 1] * scale * factors[name.rawValue, default: 1]
            return (name.rawValue, series(time, &random))
        }
        return DotResult.Samples(
            arms: Dictionary(uniqueKeysWithValues: arms), tiers: Dictionary(uniqueKeysWithValues: tiers))
    }

    private func series(_ time: Double, _ random: inout SplitMix64) -> [[Double]] {
        (0..<processes).map { _ in
            (0..<blocks).map { _ in time * (1 + noise * Double.random(in: -1...1, using: &random)) }
        }
    }

    private func estimate(_ time: Double) -> TimeEstimate {
        TimeEstimate(medianNanoseconds: time, ci95Nanoseconds: Interval(time * 0.99, time * 1.01))
    }
}
