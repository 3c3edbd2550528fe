/// Chrome's trace events by their description ("Trace Event Format", 2016), checked as far as we write them.
struct TraceFile: Decodable {
    struct Fault: Error {
        var problem: String
    }

    struct Event: Decodable {
        var name: String
        var ph: String
        var ts: Double?
        var dur: Double?
        var pid: Int
        var tid: Int
    }

    var traceEvents: [Event]
    var displayTimeUnit: String

    /// Complete slices of one thread lie one after the other or within each other, in whole nanoseconds: Perfetto
    /// rounds to them, and drops what then overlaps.
    func validate() throws {
        guard ["ms", "ns"].contains(displayTimeUnit) else { throw Fault(problem: "displayTimeUnit") }
        let slices = traceEvents.filter { $0.ph == "X" }
        guard slices.count + traceEvents.count(where: { $0.ph == "M" }) == traceEvents.count else {
            throw Fault(problem: "an event of another kind")
        }
        for thread in Set(slices.map(\.tid)) { try validate(slices.filter { $0.tid == thread }) }
    }

    private func validate(_ slices: [Event]) throws {
        var ends: [Double] = []
        for slice in slices {
            let (start, duration) = (try nanoseconds(slice.ts), try nanoseconds(slice.dur))
            while let end = ends.last, end <= start { ends.removeLast() }
            if let end = ends.last, start + duration > end { throw Fault(problem: "slices that overlap") }
            ends.append(start + duration)
        }
    }

    private func nanoseconds(_ microseconds: Double?) throws -> Double {
        guard let microseconds, microseconds >= 0 else { throw Fault(problem: "a slice without a time") }
        let nanoseconds = (microseconds * 1e3).rounded()
        guard nanoseconds / 1e3 == microseconds else { throw Fault(problem: "a part of a nanosecond") }
        return nanoseconds
    }
}
