/// What was found about `np.dot` of two square matrices of one size in one Python.
package struct DotResult: Equatable, Sendable {
    /// Which of `environment.pythons` ran it.
    package var python: String
    /// Rows and columns of both operands.
    package var size: Int
    /// `float64` or `float32`.
    package var dtype: String
    /// BLAS threads, as the library itself reported them where it can.
    package var threads: Int
    /// Calls with armed probes that the tiers rest on.
    package var calls: Int
    /// In the order of `Tier.Name`.
    package var tiers: [Tier]
    /// One call with armed probes, from the host's side, the probes' cost subtracted.
    package var total: TimeEstimate
    /// `total` less the sum of the tiers.
    package var residualNanoseconds: Double
    /// One call without any probe, measured in interleaved blocks.
    package var uninstrumented: TimeEstimate
    /// What armed probes added to a call: armed less absent, pair by pair, nothing corrected.
    /// Nil where the run ended before it had both.
    package var probeCost: TimeEstimate?
    /// Bridge, interpreter, dispatch and return over the total. Allocation is not in it: see `allocationShare`.
    /// Nil where no BLAS call was observed.
    package var glueShare: Estimate?
    /// Allocate over the total.
    package var allocationShare: Estimate?
    package var pageFaults: PageFaults?
    /// What dropping the result costs after the call; it is not part of the total.
    package var release: TimeEstimate?
    /// The first call of this size in a process, the median over processes: it touches code, memory and caches that later
    /// calls find ready. Nothing else in this result contains it.
    package var firstCallNanoseconds: Double?
    /// Relative difference below which two identical arms cannot be told apart here (A/A, 95 %).
    /// Nil where there was no second identical arm.
    package var noiseFloor: Double?
    package var kernel: KernelObservation?
    package var native: [NativeArm]
    package var checks: [Check]
    package var status: Status
    package var samples: Samples?

    package enum Status: Equatable, Sendable {
        case complete
        /// The measurement was stopped early; what there is rests on fewer blocks than planned.
        case incomplete(reason: String)
    }

    /// Raw values, one list a process, one value a block (the median over that block's calls), in nanoseconds.
    package struct Samples: Codable, Equatable, Sendable {
        /// By arm: `armed`, `absent`, `absent-again`, `warm-memory`, `same-blas`, `swift`.
        package var arms: [String: [[Double]]]
        /// By tier, from the armed arm, uncorrected.
        package var tiers: [String: [[Double]]]

        package init(arms: [String: [[Double]]], tiers: [String: [[Double]]]) {
            self.arms = arms
            self.tiers = tiers
        }
    }

    package init(
        python: String,
        size: Int,
        dtype: String,
        threads: Int,
        calls: Int,
        tiers: [Tier],
        total: TimeEstimate,
        residualNanoseconds: Double,
        uninstrumented: TimeEstimate,
        probeCost: TimeEstimate?,
        glueShare: Estimate?,
        allocationShare: Estimate?,
        pageFaults: PageFaults?,
        release: TimeEstimate?,
        firstCallNanoseconds: Double? = nil,
        noiseFloor: Double?,
        kernel: KernelObservation?,
        native: [NativeArm],
        checks: [Check],
        status: Status,
        samples: Samples?
    ) {
        self.python = python
        self.size = size
        self.dtype = dtype
        self.threads = threads
        self.calls = calls
        self.tiers = tiers
        self.total = total
        self.residualNanoseconds = residualNanoseconds
        self.uninstrumented = uninstrumented
        self.probeCost = probeCost
        self.glueShare = glueShare
        self.allocationShare = allocationShare
        self.pageFaults = pageFaults
        self.release = release
        self.firstCallNanoseconds = firstCallNanoseconds
        self.noiseFloor = noiseFloor
        self.kernel = kernel
        self.native = native
        self.checks = checks
        self.status = status
        self.samples = samples
    }
}
