import Findings
import Testing

@testable import Experiments

@Suite struct LadderPlanTests {
    /// Seconds at N = 4096 on two Zen 5 cores, in round figures.
    private static let costs: [Rung.ID: RungCost] = [
        .pythonModule: RungCost(start: 1.5, unit: 4.8, fewestUnits: 1, mostUnits: 64, wholeUnits: 4096),
        .pythonFunction: RungCost(start: 1.5, unit: 2.9, fewestUnits: 1, mostUnits: 64, wholeUnits: 4096),
        .java: RungCost(start: 0.6, unit: 0.2, fewestUnits: 4, mostUnits: 64, wholeUnits: 4096),
        .cO3: RungCost(start: 0.3, unit: 0.085, fewestUnits: 1, mostUnits: 64, wholeUnits: 4096),
        .tiling: RungCost(start: 0.6, unit: 10, fewestUnits: 1, mostUnits: 25),
        .packed: RungCost(start: 0.5, unit: 0.7, fewestUnits: 1, mostUnits: 25),
    ]

    private static let budgets = [0, 1e-9, 0.2, 1, 5, 20, 30, 60, 100, 165, 1_000, 1e5, 1e9, 1e300]

    @Test(arguments: budgets)
    func `a plan stays within its budget`(budget: Double) {
        let plan = LadderPlan(Self.costs, seconds: budget)
        #expect(plan.seconds(Self.costs) <= budget)
        #expect(plan.rounds.count <= LadderPlan.mostRounds)
        for (id, units) in plan.rounds.flatMap({ $0 }) {
            let cost = Self.costs[id]
            #expect(units >= cost?.fewestUnits ?? .max)
            #expect(units <= cost?.mostUnits ?? 0 || units == cost?.wholeUnits)
        }
    }

    @Test func `more seconds never leave out a rung that had time before`() {
        var before: Set<Rung.ID> = []
        for budget in Self.budgets {
            let rounds = LadderPlan(Self.costs, seconds: budget).rounds
            let now = Set(rounds.first?.keys.map { $0 } ?? [])
            #expect(before.isSubset(of: now), "\(budget) s")
            before = now
        }
        #expect(before == Set(Self.costs.keys))
    }

    @Test func `the dearest rungs are left out first, of later rounds too, but for the foot of the ladder`() {
        let rounds = LadderPlan(Self.costs, seconds: 45).rounds.map { Set($0.keys) }
        #expect(rounds.first == Set(Self.costs.keys))
        #expect(rounds[1] == [.pythonModule, .pythonFunction, .java, .cO3, .packed])
        for (round, next) in zip(rounds, rounds.dropFirst()) { #expect(next.isSubset(of: round)) }
        #expect(LadderPlan(Self.costs, seconds: 1e6).rounds.map(\.count) == [6, 6, 6, 6])
        #expect(LadderPlan.fitting(Self.costs, seconds: 3.1) == [.cO3, .packed, .java])
        #expect(LadderPlan.fitting(Self.costs, seconds: 0.1).isEmpty)
    }

    @Test func `a product that has time for all of its rows is computed whole`() {
        let costs: [Rung.ID: RungCost] = [
            .rust: RungCost(start: 0.1, unit: 1e-3, fewestUnits: 20, mostUnits: 64, wholeUnits: 1024)
        ]
        #expect(LadderPlan(costs, seconds: 60).rounds.allSatisfy { $0[.rust] == 1024 })
        #expect(LadderPlan(costs, seconds: 1).rounds.allSatisfy { $0[.rust] == 64 })
    }

    @Test func `no rungs, or units that take no time, are no trouble`() {
        #expect(LadderPlan([:], seconds: 100).rounds.isEmpty)
        let instant: [Rung.ID: RungCost] = [.packed: RungCost(start: 0, unit: 0, fewestUnits: 1, mostUnits: 25)]
        #expect(LadderPlan(instant, seconds: 1e-3).rounds == Array(repeating: [.packed: 25], count: 4))
    }

    @Test(arguments: [
        (5, RungSamples.Unit.row, Workload(rows: 5, repeats: 1)), (64, .row, Workload(rows: 64, repeats: 1)),
        (65, .row, Workload(rows: 64, repeats: 2)), (3, .whole, Workload(rows: 40, repeats: 3)),
    ])
    func `units are rows, then products`(units: Int, unit: RungSamples.Unit, expected: Workload) {
        let workload = Workload(units: units, of: unit, size: 64, rows: 40)
        #expect(workload == expected)
        #expect(workload.units(of: unit) >= units)
    }
}
