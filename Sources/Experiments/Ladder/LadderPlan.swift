internal import Findings

/// How the time that is left is spent: rounds, in each of which every rung has one process of some units of work.
///
/// Processes come before units, since the process is what differs most from one run to the next.
struct LadderPlan: Equatable, Sendable {
    /// Rounds to come.
    let rounds: Int
    /// Units of each process, for the rungs that have time for one a round.
    let units: [Rung.ID: Int]

    /// With so many processes, the spread between them is known well enough.
    static let mostRounds = 4
    /// Of the time left, what the rounds may take with the fewest units; the rest goes into more units.
    private static let shareForRounds = 0.6

    /// Rungs that do not fit are left out, the dearest first.
    init(_ costs: [Rung.ID: RungCost], seconds: Double) {
        let cheapestFirst = costs.sorted { ($0.value.least, $0.key.rawValue) < ($1.value.least, $1.key.rawValue) }
        var fitting: [(key: Rung.ID, value: RungCost)] = []
        var round = 0.0
        for rung in cheapestFirst where round + rung.value.least <= seconds {
            fitting.append(rung)
            round += rung.value.least
        }
        // Compared before it becomes a whole number: a budget may be any number at all.
        let affordable = min(Double(Self.mostRounds), Self.shareForRounds * seconds / max(round, 1e-9))
        rounds = fitting.isEmpty ? 0 : max(1, Int(affordable))
        units = Self.share(seconds / Double(max(1, rounds)) - round, among: fitting)
    }

    /// Shares out what a round has left evenly, from the rungs that need least of it on.
    private static func share(
        _ seconds: Double, among rungs: [(key: Rung.ID, value: RungCost)]
    ) -> [Rung.ID: Int] {
        var left = max(0, seconds)
        var waiting = rungs.count
        var units: [Rung.ID: Int] = [:]
        for (id, cost) in rungs.sorted(by: { $0.value.mostExtra < $1.value.mostExtra }) {
            let room = Double(max(0, cost.mostUnits - cost.fewestUnits))
            let more = Int(min(room, left / Double(waiting) / max(cost.unit, 1e-12)))
            units[id] = cost.fewestUnits + more
            left -= Double(more) * cost.unit
            waiting -= 1
        }
        return units
    }
}

extension RungCost {
    /// Seconds of all units beyond the fewest.
    fileprivate var mostExtra: Double { Double(max(0, mostUnits - fewestUnits)) * unit }
}
