internal import Findings

/// How the time that is left is spent: rounds, in each of which a rung has one process of some units of work.
///
/// Processes come before units, since what differs most is one process from the next. Dear rungs are in fewer rounds, but
/// for the one that all factors are over.
struct LadderPlan: Equatable, Sendable {
    /// Units of each rung's process, by round.
    let rounds: [[Rung.ID: Int]]

    /// With as many processes the spread between them is known well enough.
    static let mostRounds = 4
    /// Its interval is part of every factor's.
    private static let base = Rung.ID.pythonModule
    /// Of the time left, what processes with the fewest units may take; the rest goes into more units.
    private static let shareForProcesses = 0.85

    init(_ costs: [Rung.ID: RungCost], seconds: Double, mostRounds: Int = LadderPlan.mostRounds) {
        var rounds: [Set<Rung.ID>] = []
        var left = Self.shareForProcesses * seconds
        while rounds.count < mostRounds, !costs.isEmpty {
            let round = Self.fitting(costs, first: Self.base, seconds: left)
            guard !round.isEmpty else { break }
            left -= round.reduce(0) { $0 + (costs[$1]?.least ?? 0) }
            rounds.append(round)
        }
        let units = Self.units(costs, rounds, seconds: left + (1 - Self.shareForProcesses) * seconds)
        self.rounds = rounds.map { round in units.filter { round.contains($0.key) } }
    }

    /// What it all takes.
    func seconds(_ costs: [Rung.ID: RungCost]) -> Double {
        rounds.reduce(0) { sum, round in
            round.reduce(sum) { $0 + (costs[$1.key]?.seconds(units: $1.value) ?? 0) }
        }
    }

    /// The rungs that have time for one process each; the dearest are left out. `first` has its time before all others.
    static func fitting(
        _ costs: [Rung.ID: RungCost], first: Rung.ID? = nil, seconds: Double
    ) -> Set<Rung.ID> {
        var left = seconds
        var fitting: Set<Rung.ID> = []
        let order = costs.sorted { one, other in
            (one.key == first ? 0 : 1, one.value.least, one.key.rawValue)
                < (other.key == first ? 0 : 1, other.value.least, other.key.rawValue)
        }
        for (id, cost) in order where cost.least <= left {
            fitting.insert(id)
            left -= cost.least
        }
        return fitting
    }

    /// Shares out what the processes have left evenly among them, from the rungs that can use least of it on.
    private static func units(
        _ costs: [Rung.ID: RungCost], _ rounds: [Set<Rung.ID>], seconds: Double
    ) -> [Rung.ID: Int] {
        let processes = costs.mapValues { _ in 0 }.merging(rounds.flatMap { $0.map { ($0, 1) } }, uniquingKeysWith: +)
        var left = max(0, seconds)
        var waiting = processes.values.reduce(0, +)
        var units: [Rung.ID: Int] = [:]
        for (id, cost) in costs.sorted(by: { $0.value.mostExtra < $1.value.mostExtra }) {
            guard let count = processes[id], count > 0 else { continue }
            let more = cost.more(within: left / Double(waiting))
            units[id] = cost.fewestUnits + more
            left -= Double(count * more) * cost.unit
            waiting -= count
        }
        return units
    }
}

extension RungCost {
    /// Seconds of all units beyond the fewest.
    fileprivate var mostExtra: Double { Double(max(0, mostUnits - fewestUnits)) * unit }

    /// Units beyond the fewest that these seconds give time for: all of a small product, else no more than are of use.
    fileprivate func more(within seconds: Double) -> Int {
        let useful = Double(max(0, mostUnits - fewestUnits))
        // Compared before it becomes a whole number: a budget may be any number at all.
        let affordable = seconds / max(unit, 1e-12)
        if let wholeUnits, affordable >= Double(wholeUnits - fewestUnits) { return max(0, wholeUnits - fewestUnits) }
        return Int(min(useful, affordable))
    }
}
