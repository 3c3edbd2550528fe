/// The ways of computing the same product that are timed in turn.
package enum DotArm: String, Codable, CaseIterable, Sendable {
    /// np.dot with all probes armed: the tiers come from these calls.
    case armed
    /// np.dot without any probe: what the user's own call takes.
    case absent
    /// The same once more: the noise floor of every comparison.
    case absentAgain = "absent-again"
    /// np.dot without probes, its result in memory that was touched before: no page faults.
    case warmMemory = "warm-memory"
    /// The BLAS function that NumPy has loaded, called from Swift.
    case sameBLAS = "same-blas"
    /// Swift's own product.
    case swift

    /// What is measured where one call takes tens of seconds.
    static let article: [DotArm] = [.armed, .absent, .absentAgain, .sameBLAS]
}
