internal import Findings

/// A call site whose calls a single one, over arrays of all their operands, could take the place of.
struct BatchableSite {
    let site: RunCallSite
    let cost: AdviceFacts.Call

    /// Nanoseconds of one call.
    var perCall: Double { site.calls > 0 ? site.seconds * 1e9 / Double(site.calls) : 0 }

    /// Seconds of all its work in one call.
    var batchedSeconds: Double { cost.batched * Double(site.calls) / 1e9 }

    /// Sites with fewer calls are not asked about.
    private static let fewestCalls = 100
    /// Of the wall time.
    private static let leastShare = 1e-3
    /// To be asked about: each takes the worker some tenths of a second.
    private static let mostSites = 16

    /// Which call sites are worth a measurement, the longest first.
    static func candidates(_ report: RunReport) -> [RunCallSite] {
        let sites = (report.callSites ?? []).filter {
            $0.calls >= fewestCalls && $0.callee.hasPrefix("numpy.") && $0.seconds >= leastShare * report.wallSeconds
        }
        return Array(sites.sorted { $0.seconds > $1.seconds }.prefix(mostSites))
    }

    static func question(_ site: RunCallSite) -> AdviceQuestion.Call {
        let operands = site.operands
        return AdviceQuestion.Call(
            callee: site.callee, shapes: operands?.kind == .array ? operands?.shapes ?? [] : [],
            dtype: operands?.dtype ?? "", calls: site.calls)
    }
}
