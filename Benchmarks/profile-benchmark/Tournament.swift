internal import BenchmarkReport
internal import EmbeddedPython
internal import Findings

/// Runs every workload in one Python, by itself and under the profiler.
struct Tournament {
    let plan: Plan
    let subject: Subject
    /// Told what is being measured.
    let progress: (String) -> Void

    private var python: String { subject.python.version }

    /// What cannot run is left out, with the reason.
    func run(into findings: inout ProfilerFindings<Findings>) {
        let hasNumPy = subject.hasNumPy
        for workload in plan.workloads {
            do {
                guard hasNumPy || !workload.needsNumPy else { throw UnusableWorkload("there is no NumPy") }
                let scale = try plan.scale { try subject.plain(workload, scale: $0).wallSeconds }
                let trials = try (0..<plan.pairs).map { try undisturbedTrial(workload, scale, pair: $0) }
                findings.figures.rows.append(Row(workload, python: python, trials, seed: plan.seed))
                findings.figures.agreement += try agreement(workload, scale)
            } catch {
                findings.leave(workload.rawValue, of: subject.python, error)
            }
        }
    }

    /// A pair of runs, repeated while others take too much of its time; of those that they did the least disturbed one.
    private func undisturbedTrial(_ workload: Workload, _ scale: Int, pair: Int) throws -> Trial {
        var best: Trial?
        for attempt in 1...plan.attempts {
            let again = attempt > 1 ? ", again: other programs ran" : ""
            progress("Python \(python): \(workload.rawValue), pair \(pair + 1) of \(plan.pairs)\(again)")
            let trial = try trial(workload, scale, plainFirst: Plan.isPlainFirst(pair: pair))
            guard trial.isDisturbed else { return trial }
            if trial.waitedShare < best?.waitedShare ?? .infinity { best = trial }
        }
        guard let best else { throw UnusableWorkload("it was not run at all") }
        return best
    }

    private func trial(_ workload: Workload, _ scale: Int, plainFirst: Bool) throws -> Trial {
        let before = plainFirst ? try subject.plain(workload, scale: scale) : nil
        let (profiled, report) = try subject.profiled(workload, scale: scale)
        let plain = try before ?? subject.plain(workload, scale: scale)
        return Trial(
            plain: plain, profiled: profiled, MeasuredPart(of: report, nativeFiles: workload.nativeFiles))
    }

    private func agreement(_ workload: Workload, _ scale: Int) throws -> Agreement {
        var agreement = Agreement()
        for pair in 0..<plan.agreements {
            progress("Python \(python): \(workload.rawValue), two profiles \(pair + 1) of \(plan.agreements)")
            let one = try subject.profiled(workload, scale: scale).1
            agreement.add(one, try subject.profiled(workload, scale: scale).1)
        }
        return agreement
    }
}
