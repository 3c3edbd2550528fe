internal import MachinePeak
internal import Matmul

/// All that was found in one run: the content of the JSON file.
struct Findings: Encodable {
    /// What stood against Swift.
    struct BLAS: Encodable {
        let family: String
        let version: String?
        /// The set of kernels that it chose: OpenBLAS takes `Haswell` where it does not know the processor. The
        /// environment variable OPENBLAS_CORETYPE changes it.
        let core: String?
        let path: String
    }

    /// Billions of floating-point operations a second.
    struct PeakFigures: Encodable {
        let oneCore: Double
        let allCores: Double
        let oneCoreBest: Double
        let allCoresBest: Double
        let cores: Int
        let gigahertz: Double
        let operationsPerCycle: Double
        /// Why these figures are not to be believed.
        let refusal: String?

        enum CodingKeys: String, CodingKey {
            case cores, gigahertz, refusal
            case oneCore = "one_core"
            case allCores = "all_cores"
            case oneCoreBest = "one_core_best"
            case allCoresBest = "all_cores_best"
            case operationsPerCycle = "flop_per_cycle"
        }

        init(_ peak: Peak) {
            oneCore = peak.oneCore.median
            allCores = peak.allCores.median
            oneCoreBest = peak.oneCore.best
            allCoresBest = peak.allCores.best
            cores = peak.cores
            gigahertz = peak.gigahertz
            operationsPerCycle = peak.operationsPerCycle
            refusal = peak.refusal
        }
    }

    let python: String
    let numpy: String
    let blas: BLAS
    let instructionSet: String
    /// By dtype.
    let peakGflops: [String: PeakFigures]
    let rows: [Row]
    let means: [GroupMean]

    enum CodingKeys: String, CodingKey {
        case python, numpy, blas, rows
        case means = "groups"
        case instructionSet = "instruction_set"
        case peakGflops = "peak_gflops"
    }
}
