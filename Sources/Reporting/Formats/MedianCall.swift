internal import Findings

/// A report's calls, each with its name.
struct MedianCall {
    var name: String
    var result: DotResult
    var slice: CallSlice

    /// Refuses a report without a call: a ladder or a statement has none, and a run has stacks of its own.
    static func all(in report: Report, for format: String) throws(FindingsError) -> [MedianCall] {
        guard case .dot(let report) = report else {
            let subject = report.kind == TimeReport.kind ? "a statement" : "a ladder"
            throw .nothingFor(format: format, reason: "\(subject) has no call with tiers; name a report on np.dot")
        }
        let calls = report.results.compactMap { result in
            CallSlice(result).map {
                MedianCall(name: BenchmarkName.of(result, in: report), result: result, slice: $0)
            }
        }
        guard !calls.isEmpty else { throw .nothingFor(format: format, reason: "the report holds no tier") }
        return calls
    }
}
