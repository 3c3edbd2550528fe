internal import BenchmarkReport
internal import EmbeddedPython
internal import Findings

/// Runs every workload in one Python, by itself and with its calls counted.
struct CountedTournament {
    let plan: Plan
    let subject: Subject
    /// Told what is being measured.
    let progress: (String) -> Void

    /// What cannot run is left out, with the reason.
    func run(into findings: inout ProfilerFindings<Findings>) {
        let python = subject.python.version
        let hasNumPy = subject.hasNumPy
        for workload in plan.workloads {
            do {
                guard hasNumPy || !workload.needsNumPy else { throw UnusableWorkload("there is no NumPy") }
                let scale = try plan.scale { try subject.plain(workload, scale: $0).wallSeconds }
                let trials = try (0..<plan.pairs).map { pair in
                    progress("Python \(python): \(workload.rawValue), counted, pair \(pair + 1) of \(plan.pairs)")
                    return try trial(workload, scale, plainFirst: Plan.isPlainFirst(pair: pair))
                }
                findings.figures.counted.append(CountedRow(workload, python: python, trials))
            } catch {
                findings.leave(workload.rawValue, of: subject.python, error)
            }
        }
    }

    private func trial(_ workload: Workload, _ scale: Int, plainFirst: Bool) throws -> CountedTrial {
        let before = plainFirst ? try subject.plain(workload, scale: scale) : nil
        let (profiled, report) = try subject.profiled(workload, scale: scale, countsCalls: true)
        let plain = try before ?? subject.plain(workload, scale: scale)
        return CountedTrial(plain: plain, profiled: profiled, report, workload)
    }
}
