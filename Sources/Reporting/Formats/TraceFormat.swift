internal import Findings
internal import Foundation

/// Chrome's trace events as JSON, which Perfetto and chrome://tracing open. Of np.dot one thread a size, all from 0, so
/// that calls stand beneath each other on one scale.
enum TraceFormat {
    struct File: Encodable {
        var displayTimeUnit = "ns"
        var otherData: [String: String]
        var traceEvents: [Event]
    }

    /// Keys are spelled as in the format; times are microseconds.
    struct Event: Encodable {
        var name: String
        var cat: String?
        /// `X` is a complete slice, `M` metadata.
        var ph: String
        var ts: Double?
        var dur: Double?
        var pid: Int
        var tid: Int
        var args: [String: Argument]
    }

    enum Argument: Encodable {
        case text(String)
        case figure(Double)
        case interval(Interval)

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .text(let text): try text.encode(to: encoder)
            case .figure(let figure): try figure.encode(to: encoder)
            case .interval(let interval): try interval.encode(to: encoder)
            }
        }
    }

    static func data(of report: Report) throws(FindingsError) -> Data {
        let file =
            if case .run(let run) = report { try file(of: run) } else { try file(ofCallsIn: report) }
        return try JSONText.encode(file)
    }

    private static func file(ofCallsIn report: Report) throws(FindingsError) -> File {
        let calls = try MedianCall.all(in: report, for: "a trace")
        var pythons: [String] = []
        for call in calls where !pythons.contains(call.result.python) { pythons.append(call.result.python) }
        let processes = pythons.enumerated().map { metadata("process_name", VisibleText.of($1), pid: $0 + 1) }
        let events = calls.enumerated().flatMap { index, call in
            let pid = (pythons.firstIndex(of: call.result.python) ?? 0) + 1
            return [metadata("thread_name", call.name, pid: pid, tid: index + 1)]
                + slices(call.slice, pid: pid, tid: index + 1)
        }
        let other = [
            "generator": VisibleText.of(report.generator), "date": VisibleText.of(report.date),
            "note":
                "one call of median tiers a thread; before and after the inner tiers stand half of an outer one each",
        ]
        return File(otherData: other, traceEvents: processes + events)
    }

    static func metadata(_ name: String, _ text: String, pid: Int, tid: Int = 0) -> Event {
        Event(name: name, ph: "M", pid: pid, tid: tid, args: ["name": .text(text)])
    }

    private static func slices(_ slice: CallSlice, pid: Int, tid: Int) -> [Event] {
        let event = Event(
            name: slice.name, cat: "np.dot", ph: "X", ts: microseconds(slice.start),
            dur: microseconds(slice.end.rounded() - slice.start.rounded()), pid: pid, tid: tid,
            args: [
                "own_ns": .figure(slice.own.medianNanoseconds), "own_ci95_ns": .interval(slice.own.ci95Nanoseconds),
            ])
        return [event] + slice.inside.flatMap { slices($0, pid: pid, tid: tid) }
    }

    /// Perfetto counts in whole nanoseconds. Where it rounds itself, an inner slice may end after the outer one, and is
    /// dropped. What is left of a nanosecond stands in `own_ns`.
    static func microseconds(_ nanoseconds: Double) -> Double { nanoseconds.rounded() / 1e3 }
}
