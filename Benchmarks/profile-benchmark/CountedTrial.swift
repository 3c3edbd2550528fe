internal import Findings

/// One pair of runs, the second with its calls counted.
struct CountedTrial {
    /// As the workload has counted them itself, and as the stubs have.
    let knownCalls: Int
    let foundCalls: Int
    /// Of native code, 0 to 1: both of the run with the stubs, so that what else the machine does moves both alike, both
    /// without the time of the stubs themselves, and of NumPy's own functions without those that count them.
    let truth: Double
    let found: Double
    let slowdown: Double

    init(plain: WorkloadResult, profiled: WorkloadResult, _ report: RunReport, _ workload: Workload) {
        let part = CountedPart(of: report, workload: workload)
        let stubs = Double(part.stubbedCalls) * (report.instrument.calls?.stubNanoseconds ?? 0) / 1e9
        // Of two threads that run at once, each has half of the wall time.
        let seconds = workload == .unlockedThread ? part.seconds / 2 : part.seconds
        let wallSeconds = (profiled.uncounted?.wallSeconds ?? profiled.wallSeconds) - stubs
        // A workload's functions count within its stubs, those around NumPy's without.
        let nativeSeconds = profiled.uncounted.map { $0.nativeSeconds - stubs } ?? profiled.nativeSeconds
        knownCalls = profiled.calls
        foundCalls = part.calls
        truth = nativeSeconds / wallSeconds
        found = seconds / wallSeconds
        slowdown = profiled.wallSeconds / plain.wallSeconds
    }

    /// In points.
    var error: Double { 100 * (found - truth) }
}
