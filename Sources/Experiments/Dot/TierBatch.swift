internal import Findings
internal import Measurement
internal import Probes

/// The tiers of a batch of armed calls.
struct TierBatch {
    private var columns: [[Double]]
    private var totals: [Double] = []
    /// The last call's record.
    var last: CallRecord?
    /// Pairs of clock readings over all calls.
    private(set) var pairs = 0
    private(set) var kernelCalls = 0
    private(set) var allocations = 0

    init(calls: Int) {
        columns = Array(repeating: [], count: Tier.Name.allCases.count)
        for column in columns.indices { columns[column].reserveCapacity(calls) }
        totals.reserveCapacity(calls)
    }

    var calls: Int { totals.count }

    mutating func add(_ record: CallRecord) {
        for (column, name) in Tier.Name.allCases.enumerated() {
            columns[column].append(Double(record.ticks(in: name)))
        }
        totals.append(Double(record.total))
        pairs += record.pairs
        kernelCalls += record.kernelCalls
        allocations += record.allocations
    }

    /// The interquartile mean of a tier, in nanoseconds.
    func nanoseconds(_ name: Tier.Name, _ clock: TickClock) -> Double {
        guard let column = Tier.Name.allCases.firstIndex(of: name) else { return .nan }
        return Quantiles.interquartileMean(columns[column]) * clock.nanosecondsPerTick
    }

    func totalNanoseconds(_ clock: TickClock) -> Double {
        Quantiles.interquartileMean(totals) * clock.nanosecondsPerTick
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
