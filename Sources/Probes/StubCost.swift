internal import ProbeStubs

/// What one armed stub costs, measured alone, with a kernel that does nothing.
package struct StubCost: Sendable, Equatable {
    /// What falls between the stub's two readings, in ticks.
    package var inside: Double
    /// What it adds to the call in all, in ticks.
    package var total: Double

    /// Takes some 30 ns a round, twice.
    package static func measure(rounds: Int = 20_000) -> StubCost {
        let cost = probe_cost(UInt32(rounds))
        return StubCost(inside: cost.inside, total: cost.total)
    }

    /// The part that falls between the readings, 0…1.
    package var insideShare: Double { total > 0 ? min(1, max(0, inside / total)) : 0.5 }
}
