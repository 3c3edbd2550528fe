internal import Findings
internal import Measurement

/// The stages of a run, in their order.
extension LadderBench {
    /// Seconds of the budget that runs of a smaller size may take, all together.
    private static let smallerShare = 0.1
    /// A process is not started if the budget would be over by more than this at its end.
    private static let overrun = 1.03
    private static let smallestSmallerSize = 64

    /// Every rung once at a small size: does it work, and how fast is it?
    func runPilots() throws(ExperimentError) {
        for id in shuffled(ready, stage: 0) {
            let pilot = pilot(id)
            guard let run = try run(id, size: pilot.pilotSize, pilot.pilotWorkload, expecting: 0) else { continue }
            let forecast = pilot.forecast(run)
            update(id) {
                $0.pilot = run
                $0.cost = forecast.cost
                $0.unitRows = forecast.rows
            }
        }
    }

    /// Every rung once at the full size, with the least that says something.
    func runFirstRound() throws(ExperimentError) {
        if !options.isFull, !shouldStop() {
            let costs = costs(of: ready)
            let fitting = LadderPlan.fitting(costs, seconds: (1 - Self.smallerShare) * timetable.left)
            let skipped = noTime
            for id in costs.keys where !fitting.contains(id) { update(id) { $0.exclude(skipped) } }
        }
        for id in shuffled(ready, stage: 1) {
            guard let cost = record(id).cost, !shouldStop() else { continue }
            guard hasTime(for: cost.least) else {
                let skipped = noTime
                update(id) { $0.exclude(skipped) }
                continue
            }
            try runOnce(id, units: cost.fewestUnits, round: 0)
            guard let run = record(id).runs.first else { continue }
            let known = pilot(id).cost(run)
            update(id) { $0.cost = known }
        }
    }

    /// Why a rung is left out, with a budget in which all that have not run would fit.
    private var noTime: Rung.Outcome {
        let waiting = costs(of: ready.filter { record($0).runs.isEmpty })
        let needed = waiting.values.reduce(timetable.elapsed) { $0 + $1.least } / (1 - Self.smallerShare)
        return .skipped(reason: "it does not fit into the budget; --seconds \(Self.whole(needed)) would do")
    }

    /// A full ladder takes what it takes.
    private func hasTime(for seconds: Double) -> Bool {
        options.isFull || timetable.elapsed + seconds <= Self.overrun * options.seconds
    }

    /// A whole product of a smaller size by each rung that samples rows, the largest power of two that has time.
    func runSmallerSizes() throws(ExperimentError) {
        guard options.size > Self.smallestSmallerSize else { return }
        let rows = ready.filter { record($0).card.unit == .row }
        let share = Self.smallerShare * options.seconds / Double(max(1, rows.count))
        // The others will have time for all of their rows.
        let sampled = rows.filter { wholeSeconds($0) > share }
        for id in shuffled(sampled, stage: 2) {
            guard let cost = record(id).cost, hasTime(for: cost.start + share) else { continue }
            let size = smallerSize(cost, seconds: share)
            // Where a compiler warms up, all rows are computed once before those that count.
            let workload = Workload(rows: size, repeats: record(id).card.warmsUp ? 2 : 1)
            let expected = Double(workload.units(of: .row)) * cost.unit * fraction(size)
            if let run = try run(id, size: size, workload, expecting: expected) {
                update(id) { $0.smaller = (size, run) }
            }
        }
    }

    /// What the budget still allows, in rounds of a random order each.
    func runLaterRounds() throws(ExperimentError) {
        let costs = costs(of: ready)
        let plan = LadderPlan(costs, seconds: timetable.left)
        timetable.expect(seconds: plan.seconds(costs))
        for (index, round) in plan.rounds.enumerated() {
            for id in shuffled(round.keys.sorted { $0.rawValue < $1.rawValue }, stage: 3 + index) {
                let units = round[id] ?? 1
                guard record(id).isReady, hasTime(for: costs[id]?.seconds(units: units) ?? 0) else { continue }
                try runOnce(id, units: units, round: index + 1)
            }
        }
    }

    /// The whole product by every rung, the quickest first, instead of what was sampled.
    func runWholeProducts() throws(ExperimentError) {
        let seconds = Dictionary(uniqueKeysWithValues: ready.map { ($0, wholeSeconds($0)) })
        let quickestFirst = ready.sorted { (seconds[$0] ?? 0) < (seconds[$1] ?? 0) }
        let total = seconds.values.reduce(0, +)
        timetable.expect(seconds: total)
        timetable.note(FullEstimate(seconds: quickestFirst.map { ($0, seconds[$0] ?? 0) }).text)
        for id in quickestFirst where record(id).isReady {
            let (unit, repeats) = (record(id).card.unit, record(id).cost?.fewestUnits ?? 1)
            let workload = Workload(rows: options.size, repeats: unit == .row ? 1 : repeats)
            if let run = try run(id, size: options.size, workload, expecting: seconds[id] ?? 0) {
                let kept = isWhole(id) ? record(id).runs : []
                update(id) { $0.runs = kept + [run] }
            }
        }
    }

    private func runOnce(_ id: Rung.ID, units: Int, round: Int) throws(ExperimentError) {
        let record = record(id)
        let workload = Workload(units: units, of: record.card.unit, size: options.size, rows: record.unitRows)
        // Every round has rows of its own; but a unit of several rows is to be the same unit in every round.
        let firstRow = record.card.unit == .row ? round * (options.size / (LadderPlan.mostRounds + 1)) : 0
        let expected = record.cost?.seconds(units: units) ?? 0
        if let run = try run(id, size: options.size, workload, firstRow: firstRow, expecting: expected) {
            update(id) { $0.runs.append(run) }
        }
    }

    private func pilot(_ id: Rung.ID) -> RungPilot {
        RungPilot(card: record(id).card, size: options.size, threads: options.threads)
    }

    private func costs(of ids: [Rung.ID]) -> [Rung.ID: RungCost] {
        Dictionary(uniqueKeysWithValues: ids.compactMap { id in record(id).cost.map { (id, $0) } })
    }

    /// Whether its processes compute whole products already.
    private func isWhole(_ id: Rung.ID) -> Bool {
        record(id).runs.contains { $0.rows.count == options.size }
    }

    private func wholeSeconds(_ id: Rung.ID) -> Double {
        let record = record(id)
        guard let cost = record.cost else { return 0 }
        switch record.card.unit {
        case .row: return cost.start + Double(options.size) * cost.unit
        case .whole:
            let product = cost.unit * Double(options.size) / Double(record.unitRows)
            return cost.start + Double(cost.fewestUnits) * product
        }
    }

    private func smallerSize(_ cost: RungCost, seconds: Double) -> Int {
        var size = Self.smallestSmallerSize
        while 4 * size <= options.size, Double(2 * size) * cost.unit * fraction(2 * size) <= seconds { size *= 2 }
        return size
    }

    /// Of a row at the full size, that a row of a smaller size takes.
    private func fraction(_ size: Int) -> Double {
        let ratio = Double(size) / Double(options.size)
        return ratio * ratio
    }

    private func shuffled(_ ids: [Rung.ID], stage: Int) -> [Rung.ID] {
        guard !ids.isEmpty else { return [] }
        let schedule = BlockSchedule(arms: ids.count, blocks: 1, seed: options.seed &+ UInt64(stage))
        return schedule.orders[0].map { ids[$0] }
    }

    /// Rounded up, and no more than a whole number can hold.
    private static func whole(_ seconds: Double) -> Int { Int(exactly: seconds.rounded(.up)) ?? Int.max }
}
