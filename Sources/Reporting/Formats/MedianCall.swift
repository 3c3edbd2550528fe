internal import Findings

/// A report's calls, each with its name.
struct MedianCall {
    var name: String
    var result: DotResult
    var slice: CallSlice

    /// Refuses a report without a call: a ladder or a statement has none, and a run has stacks of its own.
    static func all(in report: Report, for format: String) throws(FindingsError) -> [MedianCall] {
        let calls = try dots(in: report, for: format).flatMap(all)
        guard !calls.isEmpty else { throw .nothingFor(format: format, reason: "the report holds no tier") }
        return calls
    }

    private static func all(in report: DotReport) -> [MedianCall] {
        report.results.compactMap { result in
            CallSlice(result).map {
                MedianCall(name: BenchmarkName.of(result, in: report), result: result, slice: $0)
            }
        }
    }

    private static func dots(in report: Report, for format: String) throws(FindingsError) -> [DotReport] {
        switch report {
        case .dot(let report): return [report]
        case .claims(let report): return report.dots
        case .ladder, .run, .time:
            let subjects = [LadderReport.kind: "a ladder", TimeReport.kind: "a statement"]
            throw .nothingFor(
                format: format,
                reason: "\(subjects[report.kind] ?? "a run") has no call with tiers; name a report on np.dot")
        }
    }
}
