internal import Findings

/// What a profile with counted calls says of the native code that a workload has counted itself.
struct CountedPart {
    let calls: Int
    /// The same with those that the workload does not count as calls: ends of arrays.
    let stubbedCalls: Int
    /// Inside of it.
    let seconds: Double

    private static let functions: Set = [
        "knowntruth.spend", "knowntruth.key", "knowntruth.fail", "knowntruth.call_back", "knowntruth.spend_unlocked",
    ]
    private static let operators = "knowntruth.Quantity."
    private static let arrays: Set = ["numpy.ndarray.dot", "numpy.ndarray.__add__"]

    init(of report: RunReport, workload: Workload) {
        let sites = (report.callSites ?? []).filter { Self.isOfWork($0, workload) }
        calls = sites.filter { !workload.needsNumPy || Self.arrays.contains($0.callee) }.reduce(0) { $0 + $1.calls }
        stubbedCalls = sites.reduce(0) { $0 + $1.calls }
        seconds = sites.reduce(0) { $0 + $1.seconds }
    }

    /// The end of an array is a call too, of which the truth has the time.
    private static func isOfWork(_ site: RunCallSite, _ workload: Workload) -> Bool {
        if workload.needsNumPy {
            return site.callee.hasPrefix("numpy.ndarray.") && site.place.function == workload.rawValue
        }
        return functions.contains(site.callee) || site.callee.hasPrefix(operators)
    }
}
