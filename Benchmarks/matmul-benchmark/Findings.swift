internal import EmbeddedPython
internal import MachinePeak
internal import Matmul
internal import Probes

/// All that was found in one run: the content of the JSON file.
struct Findings: Encodable {
    /// What stood against Swift.
    struct BLAS: Encodable {
        let family: String
        /// The library's own words on its build, the version among them.
        let version: String?
        /// The set of kernels that it chose: OpenBLAS takes `Haswell` where it does not know the processor. The
        /// environment variable OPENBLAS_CORETYPE changes it.
        let core: String?
        let path: String

        init(_ library: BLASLibrary) {
            family = library.family.rawValue
            version = library.configuration
            core = library.core
            path = library.path
        }
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
        /// Why the figures of one core, or of all of them, are not to be believed.
        let refusal: String?
        let allCoresRefusal: String?

        enum CodingKeys: String, CodingKey {
            case cores, gigahertz, refusal
            case oneCore = "one_core"
            case allCores = "all_cores"
            case oneCoreBest = "one_core_best"
            case allCoresBest = "all_cores_best"
            case allCoresRefusal = "all_cores_refusal"
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
            refusal = peak.oneCore.refusal
            allCoresRefusal = peak.allCores.refusal
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
    let small: [SmallRow]
    /// Nil where the system does not tell.
    let disturbance: Disturbance?

    enum CodingKeys: String, CodingKey {
        case python, numpy, blas, rows, small, disturbance
        case means = "groups"
        case instructionSet = "instruction_set"
        case peakGflops = "peak_gflops"
    }

    init(
        _ surroundings: borrowing Surroundings, _ instructionSet: InstructionSet, _ peaks: [Peak], rows: [Row],
        means: [GroupMean], small: [SmallRow], disturbance: Disturbance?
    ) {
        python = surroundings.python
        numpy = surroundings.numpy.version
        blas = BLAS(surroundings.library)
        self.instructionSet = instructionSet.rawValue
        peakGflops = Dictionary(uniqueKeysWithValues: peaks.map { ($0.element.rawValue, PeakFigures($0)) })
        self.rows = rows
        self.means = means
        self.small = small
        self.disturbance = disturbance
    }
}
