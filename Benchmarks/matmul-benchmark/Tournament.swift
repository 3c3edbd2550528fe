internal import EmbeddedPython
internal import MachinePeak
internal import Matmul
internal import Measurement
internal import Probes

/// Runs a plan, of which the BLAS at hand offers all numbers of threads.
struct Tournament {
    let plan: Plan
    let clock: TickClock
    /// Told what comes next.
    let progress: (String) -> Void

    func run(_ surroundings: borrowing Surroundings, _ python: borrowing Python) throws -> Findings {
        let beginning = Disturbance.Beginning()
        _ = Rest.wait()
        let peaks = plan.elements.map { element in
            progress("peak of \(element.rawValue)")
            return Peak.measure(
                element, using: plan.instructionSet, effort: plan.smoke ? .smoke : .full, clock: clock)
        }
        var library = surroundings.library
        var rows: [Row] = []
        for bout in plan.bouts {
            progress("\(bout.element.rawValue), threads: \(bout.threads), \(bout.shape)")
            _ = library.setThreads(bout.threads)
            rows.append(row(bout, surroundings, peaks))
        }
        var small: [SmallRow] = []
        _ = Rest.wait()
        for bout in plan.smallBouts {
            progress("\(bout.element.rawValue), np.dot from Python, \(bout.shape)")
            _ = library.setThreads(1)
            small.append(try smallRow(bout, surroundings, peaks, python))
        }
        return Findings(
            surroundings, plan.instructionSet, peaks, rows: rows, means: GroupMean.all(rows, seed: plan.seed),
            small: small, disturbance: beginning.end())
    }

    private func row(_ bout: Plan.Bout, _ surroundings: borrowing Surroundings, _ peaks: [Peak]) -> Row {
        let contestants = Contestants(
            bout.shape, bout.element, swift: SwiftProduct(instructionSet: plan.instructionSet, threads: bout.threads),
            blas: surroundings.blas(bout.element), seed: plan.seed)
        let contest = Contest(
            extent: plan.smoke ? .smoke : .full(seconds: plan.seconds, threads: bout.threads), threads: bout.threads,
            clock: clock, seed: plan.seed)
        let (pairs, othersSlept) = contest.run(contestants)
        return Row(
            bout.group, contestants, pairs: pairs, othersSlept: othersSlept, peak: peak(bout, peaks), seed: plan.seed)
    }

    private func smallRow(
        _ bout: Plan.Bout, _ surroundings: borrowing Surroundings, _ peaks: [Peak], _ python: borrowing Python
    ) throws -> SmallRow {
        let contestants = try SmallContestants(
            bout.shape, bout.element, swift: SwiftProduct(instructionSet: plan.instructionSet, threads: 1),
            blas: surroundings.blas(bout.element), surroundings.numpy, python)
        let contest = SmallContest(
            extent: plan.smoke ? .smoke : .full(seconds: plan.seconds / 2), clock: clock, seed: plan.seed)
        let error = try contestants.errorOverBound()
        return SmallRow(
            bout.shape, bout.element, blocks: try contest.run(contestants), peak: peak(bout, peaks),
            errorOverBound: error, seed: plan.seed)
    }

    /// The ceiling of a product, in GFLOPS: measured for one processor and for all of them.
    private func peak(_ bout: Plan.Bout, _ peaks: [Peak]) -> Double? {
        guard let peak = peaks.first(where: { $0.element == bout.element }) else { return nil }
        let rate = bout.threads == 1 ? peak.oneCore : bout.threads == peak.cores ? peak.allCores : nil
        return rate?.refusal == nil ? rate?.median : nil
    }
}
