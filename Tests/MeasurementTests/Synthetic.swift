import Glibc
import Testing

@testable import Measurement

/// Samples with a known truth.
struct Synthetic {
    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    /// In 0..<1.
    mutating func uniform() -> Double { Double(generator.next() >> 11) * 0x1p-53 }

    /// Box & Muller, 1958.
    mutating func normal() -> Double {
        (-2 * log(1 - uniform())).squareRoot() * cos(2 * Double.pi * uniform())
    }

    /// Around a median of 100, each process with an offset of its own.
    mutating func clusters(_ shape: ClusterShape) -> ClusteredSamples<Double> {
        ClusteredSamples(
            processes: (0..<shape.processes).map { _ in
                let offset = shape.between * normal()
                return (0..<shape.blocks).map { _ in 100 + offset + normal() }
            })
    }

    /// Two identical arms, paired by block, 40 blocks in each of 3 processes.
    mutating func identicalArms(_ noise: ArmNoise) -> ClusteredSamples<NoiseFloor.Pair> {
        ClusteredSamples(
            processes: (0..<3).map { _ in
                let advantage = noise == .luckyProcesses ? 1 + 0.02 * normal() : 1
                return (0..<40).map { block in
                    let level = noise == .drift ? 100 * (1 + 0.01 * Double(block)) : 100
                    return NoiseFloor.Pair(level * advantage * jitter(noise), level * jitter(noise))
                }
            })
    }

    private mutating func jitter(_ noise: ArmNoise) -> Double {
        switch noise {
        case .quiet, .drift, .luckyProcesses: 1 + 0.01 * normal()
        // Pareto with exponent 1.5: an infinite variance.
        case .heavyTails: 1 + 0.01 / pow(1 - uniform(), 1 / 1.5)
        case .twoModes: (uniform() < 0.7 ? 1 : 1.2) * (1 + 0.002 * normal())
        }
    }
}

/// What the blocks of a simulated benchmark look like; the noise within a process is 1.
struct ClusterShape: CustomTestStringConvertible {
    var processes: Int
    var blocks: Int
    /// Standard deviation of the processes' offsets.
    var between: Double

    var testDescription: String { "\(processes) processes of \(blocks) blocks, \(between) between processes" }
}

enum ArmNoise: CaseIterable {
    case quiet, drift, heavyTails, twoModes
    /// One arm has an advantage throughout each process, another in the next.
    case luckyProcesses
}
