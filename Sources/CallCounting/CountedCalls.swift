internal import CallStubs
internal import Measurement

/// All calls of a program into extension modules.
package struct CountedCalls: Sendable {
    /// The longest first.
    package var sites: [CountedSite] { Array(merged.values).sorted { $0.nanoseconds > $1.nanoseconds } }
    /// In extensions, called from the main thread, without the Python that they called back.
    package let mainNanoseconds: Double
    package let calls: Int
    /// Of `calls`, those for which the table had no room: they are in no line's figures.
    package let unplaced: Int
    /// Pointers that were replaced by stubs.
    package let pointers: Int
    /// What a stub adds to a call, and how much of that lies in the time that it reads.
    package let stubNanoseconds: Double
    package let insideNanoseconds: Double
    /// To find the pointers, at the start and after each import of an extension.
    package let walkNanoseconds: Double
    private var merged: [Place: CountedSite] = [:]

    private struct Place: Hashable {
        var file: String
        var line: Int
        var function: String
        var callee: String
    }

    init(_ totals: CallTotals, _ clock: TickClock) {
        let rate = clock.nanosecondsPerTick
        mainNanoseconds =
            (Double(totals.main_ticks) - Double(totals.main_calls) * totals.cost.inside
                - Double(totals.main_callbacks) * totals.cost.callback) * rate
        calls = Int(clamping: totals.calls)
        unplaced = Int(clamping: totals.unplaced)
        pointers = Int(clamping: totals.pointers)
        stubNanoseconds = totals.cost.whole * rate
        insideNanoseconds = totals.cost.inside * rate
        walkNanoseconds = Double(totals.walk_ticks) * rate
    }

    func nanoseconds(of site: CallSite, _ cost: CallCost, _ clock: TickClock) -> Double {
        let own = Double(site.calls) * cost.inside + Double(site.callbacks) * cost.callback
        return (Double(site.ticks) - own) * clock.nanosecondsPerTick
    }

    mutating func add(_ site: CountedSite) {
        let place = Place(file: site.file, line: site.line, function: site.function, callee: site.callee)
        merged[place] =
            merged[place].map { known in
                var sum = known
                sum.add(site)
                return sum
            } ?? site
    }
}
