internal import ProcessorFeatures

/// What the innermost loop of a product is compiled for.
package enum InstructionSet: String, CaseIterable, Sendable {
    /// What every processor of the platform has: SSE2 on x86-64, NEON on arm64.
    case baseline
    /// AVX2 and FMA: 4 float64 or 8 float32 at a time.
    case avx2
    /// AVX-512 Foundation: 8 float64 or 16 float32 at a time.
    case avx512

    /// Those that this processor executes and this operating system has enabled, the fastest last.
    package static let available = allCases.filter(\.isAvailable)

    /// The fastest available.
    package static let best = available.last ?? .baseline

    package var isAvailable: Bool {
        switch self {
        case .baseline: true
        case .avx2: processor_has_avx2()
        case .avx512: processor_has_avx512()
        }
    }
}
