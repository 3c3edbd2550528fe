internal import Findings
internal import Measurement
internal import Probes

/// The tiers of a batch of armed calls.
///
/// Where a result is smaller than a page, its allocation is timed in a sample of the calls only. Those calls give the
/// allocate tier and nothing else; it is taken out of dispatch, which holds it in all others.
struct TierBatch {
    private var columns: [[Double]]
    private var totals: [Double] = []
    private var sampledAllocations: [Double] = []
    /// The last call that was not in the sample.
    private(set) var last: CallRecord?
    private(set) var kernelCalls = 0
    private(set) var allocations = 0

    init(_ records: [CallRecord]) {
        columns = Array(repeating: [], count: Tier.Name.allCases.count)
        for column in columns.indices { columns[column].reserveCapacity(records.count) }
        totals.reserveCapacity(records.count)
        for record in records { add(record) }
    }

    /// Calls that gave all tiers.
    var calls: Int { totals.count }

    /// Whether the allocate tier comes from a sample of calls.
    var samplesMemory: Bool { !sampledAllocations.isEmpty }

    private mutating func add(_ record: CallRecord) {
        if record.sampledMemory {
            sampledAllocations.append(Double(record.allocate))
            return
        }
        last = record
        for (column, name) in Tier.Name.allCases.enumerated() {
            columns[column].append(Double(record.ticks(in: name)))
        }
        totals.append(Double(record.total))
        kernelCalls += record.kernelCalls
        allocations += record.allocations
    }

    /// A tier's trimmed mean, in nanoseconds.
    func nanoseconds(_ name: Tier.Name, _ clock: TickClock) -> Double {
        guard let column = Tier.Name.allCases.firstIndex(of: name) else { return .nan }
        var ticks = Quantiles.trimmedMean(columns[column])
        if samplesMemory {
            let allocate = Quantiles.trimmedMean(sampledAllocations)
            if name == .allocate { ticks += allocate }
            if name == .dispatch { ticks -= allocate }
        }
        return ticks * clock.nanosecondsPerTick
    }

    func totalNanoseconds(_ clock: TickClock) -> Double {
        Quantiles.trimmedMean(totals) * clock.nanosecondsPerTick
    }
}

extension CallRecord {
    func ticks(in tier: Tier.Name) -> Int64 {
        switch tier {
        case .bridge: bridge
        case .interpreter: interpreter
        case .dispatch: dispatch
        case .allocate: allocate
        case .kernel: kernel
        case .return: afterKernel
        }
    }
}
