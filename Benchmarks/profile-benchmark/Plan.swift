/// What is measured, and how much of it: the options as one value.
struct Plan {
    let workloads: [Workload]
    /// Runs with the profiler and without it, in pairs.
    let pairs: Int
    /// Of one run.
    let seconds: Double
    /// Pairs of profiles of one program that are held against each other.
    let agreements: Int
    /// Only that everything runs.
    let smoke: Bool
    /// Of each pair, where other programs disturb it: they end some time, or they do not.
    var attempts: Int { smoke ? 1 : 3 }
    /// Of resampling.
    let seed: UInt64 = 1

    /// The plain run first in one pair and last in the next, so that a machine's slow drift favours neither.
    static func isPlainFirst(pair: Int) -> Bool { pair.isMultiple(of: 2) }

    /// How often a workload is to repeat its work in order to take the time of a run.
    ///
    /// - Parameter wallSeconds: what it takes by the scale as a function; asked until the answer is long enough.
    func scale(_ wallSeconds: (Int) throws -> Double) rethrows -> Int {
        if smoke { return 1 }
        var scale = 1
        while true {
            let taken = try wallSeconds(scale)
            let needed = Double(scale) * seconds / max(taken, Self.shortest)
            // A tenth is long enough to tell the whole from.
            if taken >= seconds / 10 || needed > Self.largestScale { return max(1, Int(needed.rounded())) }
            scale = max(scale + 1, Int(min(needed / 5, Double(scale) * 50)))
        }
    }

    /// Below what a clock tells apart.
    private static let shortest = 1e-6
    private static let largestScale = 1e9
}
