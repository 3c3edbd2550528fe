internal import Findings

/// What one worker process measured of one size: one value a block, in nanoseconds.
///
/// A block's value is the mean of its calls without the lowest and the highest tenth: the clock moves in steps of up to
/// 10 ns, which a median would show, and interrupts hit some calls, which a mean would show.
package struct DotSamples: Codable, Equatable, Sendable {
    package var size: Int
    /// Number of the process among those of its Python.
    package var process: Int
    /// BLAS threads as the library reports them.
    package var threads: Int
    package var blocksPlanned: Int
    /// Armed calls.
    package var calls: Int
    /// By arm.
    package var arms: [DotArm: [Double]] = [:]
    /// By tier, from the armed arm, as the clock gave them.
    package var tiers: [String: [Double]] = [:]
    /// By tier: what the probes themselves put into it, to be subtracted.
    package var corrections: [String: Double] = [:]
    /// Dropping the result after a call without probes.
    package var release: [Double] = []
    /// Minor page faults of a call without probes, by block.
    package var pageFaults: [Double] = []
    /// Whether the reference loop moved around this block.
    package var drifted: [Bool] = []
    /// The first call of this size in this process, without probes.
    package var firstCallNanoseconds: Double?
    package var kernelSymbol: String?
    package var kernelCallsPerDot = 0.0
    package var sameAddresses = false
    /// By arm: largest difference from NumPy's result over what rounding allows.
    package var errorOverBound: [DotArm: Double] = [:]
    /// Stopped before the planned blocks were done.
    package var interrupted = false

    package init(size: Int, process: Int, threads: Int, blocksPlanned: Int, calls: Int = 0) {
        self.size = size
        self.process = process
        self.threads = threads
        self.blocksPlanned = blocksPlanned
        self.calls = calls
    }
}
