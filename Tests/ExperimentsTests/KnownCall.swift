import Findings
import Measurement

@testable import EmbeddedPython
@testable import Experiments

/// A call whose tiers are known, and the samples that a worker would send of it.
struct KnownCall {
    /// Nanoseconds of each tier, without probes.
    var tiers: [Tier.Name: Double] = [
        .bridge: 20, .interpreter: 250, .dispatch: 300, .allocate: 40, .kernel: 5_000, .return: 40,
    ]
    var correction = ProbeCorrection(pair: 8, inside: 5)
    /// A block's time is off by up to this share of it.
    var noise = 0.002
    var sawKernel = true

    var total: Double { tiers.values.reduce(0, +) }
    var glue: Double { total - (tiers[.kernel] ?? 0) - (tiers[.allocate] ?? 0) }

    /// With a kernel time such that glue has this share of the whole.
    func withGlueShare(_ share: Double) -> KnownCall {
        var call = self
        call.tiers[.kernel] = glue / share - glue - (tiers[.allocate] ?? 0)
        return call
    }

    /// Without a BLAS call: all of NumPy's C is dispatch.
    var withoutKernel: KnownCall {
        var call = self
        call.tiers[.kernel] = 0
        call.tiers[.return] = 0
        call.sawKernel = false
        return call
    }

    /// What one worker sends: its own noise, drawn from its number.
    func samples(size: Int, process: Int = 0, blocks: Int = 40, arms: [DotArm] = DotArm.allCases) -> DotSamples {
        var generator = SplitMix64(seed: UInt64(1 + process * 1000 + size))
        let (allocations, kernels) = (1.0, sawKernel ? 1.0 : 0)
        let added = correction.nanoseconds(allocationPairs: allocations, kernelPairs: kernels, samplesMemory: false)
        var samples = DotSamples(size: size, process: process, threads: 1, blocksPlanned: blocks, calls: 100 * blocks)
        samples.corrections = Dictionary(uniqueKeysWithValues: added.map { ($0.key.rawValue, $0.value) })
        samples.kernelCallsPerDot = kernels
        samples.kernelSymbol = sawKernel ? "cblas_dgemm" : nil
        samples.sameAddresses = true
        samples.drifted = Array(repeating: false, count: blocks)
        samples.errorOverBound = [.sameBLAS: 0, .swift: 0.3]
        for _ in 0..<blocks {
            for arm in arms {
                let factor = 1 + Double.random(in: -noise...noise, using: &generator)
                samples.arms[arm, default: []].append(factor * time(arm, probes: added))
                guard arm == .armed else { continue }
                for name in Tier.Name.allCases {
                    let value = factor * ((tiers[name] ?? 0) + (added[name] ?? 0))
                    samples.tiers[name.rawValue, default: []].append(value)
                }
            }
            if arms.contains(.absent) {
                samples.release.append(30)
                samples.pageFaults.append(2)
            }
        }
        return samples
    }

    private func time(_ arm: DotArm, probes: [Tier.Name: Double]) -> Double {
        let kernel = tiers[.kernel] ?? 0
        return switch arm {
        case .armed: total + probes.values.reduce(0, +)
        case .absent, .absentAgain: total
        case .warmMemory: total - 25
        case .sameBLAS: max(1, kernel)
        case .swift: max(1, 2 * kernel)
        }
    }
}

extension DotExperiment.Candidate {
    /// A Python that has sent these samples.
    static func known(_ samples: [DotSamples], id: String = "python3") -> DotExperiment.Candidate {
        let installation = PythonInstallation(
            executable: "/usr/bin/python3", reason: "", version: "3.11.2", library: "", prefix: "", basePrefix: "")
        var candidate = DotExperiment.Candidate(id: id, installation: installation)
        for sample in samples { candidate.samples[sample.size, default: [:]][sample.process] = sample }
        return candidate
    }
}
