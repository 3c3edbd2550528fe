package import Findings
internal import Measurement

/// Finds what to change in a program, from its report and from what was measured for it.
package struct RunAdvisor {
    let report: RunReport
    let facts: AdviceFacts
    let times: LoopTimes
    /// Call sites with a batched form.
    let costs: [BatchableSite]
    /// What OPENBLAS_CORETYPE is set to.
    let coreType: String?

    /// Less than this share of the wall time is not worth a change.
    static let leastGain = 0.01
    /// As many as anybody will read.
    private static let mostAdvice = 10

    package init(_ report: RunReport, _ facts: AdviceFacts, coreType: String? = nil) {
        self.report = report
        self.facts = facts
        self.coreType = coreType
        times = LoopTimes(report, facts.loops)
        costs = zip(BatchableSite.candidates(report), facts.calls).compactMap { site, cost in
            cost.map { BatchableSite(site: site, cost: $0) }
        }
    }

    /// The largest gain first.
    package var advice: [RunAdvice] {
        guard Self.believes(report) else { return [] }
        let all = times.entries.compactMap(advice(on:)) + conversions + [otherBLAS, fewerThreads].compactMap(\.self)
        return Array(
            all.filter { $0.gain.median >= Self.leastGain }.sorted { $0.gain.median > $1.gain.median }
                .prefix(Self.mostAdvice))
    }

    /// A profile that fails its own checks says nothing of lines either. A short one does, with wide intervals.
    static func believes(_ report: RunReport) -> Bool {
        report.checks.allSatisfy { $0.passed || $0.name == "length" }
    }

    private func advice(on entry: LoopTimes.Entry) -> RunAdvice? {
        guard share(entry.split.sum()) >= Self.leastGain else { return nil }
        return batch(entry) ?? pythonLoop(entry) ?? smallCalls(entry)
    }

    /// Seconds as a share of the wall time.
    func share(_ seconds: Double) -> Double { report.wallSeconds > 0 ? seconds / report.wallSeconds : 0 }

    /// With the share's own interval, or from the low end of one share's to the high end of another's.
    func gain(_ median: Double, from low: Double? = nil, to high: Double? = nil) -> Estimate {
        let (low, high, looks) = (low ?? median, high ?? median, Double(report.samples))
        return Estimate(
            median: median,
            ci95: Interval(Proportion(share: low, looks: looks).low, Proportion(share: high, looks: looks).high))
    }

    func place(_ entry: LoopTimes.Entry) -> RunPlace {
        RunPlace(file: entry.loop.file, line: entry.loop.first, function: entry.loop.function)
    }
}
