internal import Findings
internal import Foundation
internal import Measurement

extension ClockFacts {
    init(_ clock: TickClock, drift: Double? = nil) {
        self.init(
            source: clock.source, nanosecondsPerTick: clock.nanosecondsPerTick, readNanoseconds: clock.readNanoseconds,
            granularityNanoseconds: clock.granularityNanoseconds, drift: drift)
    }
}

extension ProcessorTime {
    /// What the machine does while this program does nothing, for a quarter of a second: enough to see another program
    /// at work, or a hypervisor that takes a core away.
    static func whileWaiting() -> ProcessorTime? {
        guard let start = now() else { return nil }
        Thread.sleep(forTimeInterval: 0.25)
        return now().map { $0 - start }
    }
}
