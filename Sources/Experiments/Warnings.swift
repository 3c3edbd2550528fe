internal import Findings

/// What a reader must know before believing a figure.
enum Warnings {
    /// Another task as busy as this one takes half of a two-core machine.
    private static let loudLoad = 0.5
    /// More stolen time than this moves medians.
    private static let loudSteal = 0.01

    static func of(
        _ report: DotReport, _ candidates: [DotExperiment.Candidate]
    ) -> [String] {
        var warnings = candidates.flatMap(\.troubles)
        for candidate in candidates {
            let prefix = candidates.count > 1 ? "\(candidate.id): " : ""
            warnings += candidate.leftOut.map { "\(prefix)N = \($0.size) was left out: \($0.reason)" }
        }
        return warnings + of(pythons: report.environment.pythons) + of(machine: report.environment.machine)
    }

    /// Things about a Python that spoil or colour results.
    static func of(pythons: [PythonFacts]) -> [String] {
        pythons.compactMap { python in
            let prefix = pythons.count > 1 ? "\(python.id): " : ""
            guard let blas = python.numpy?.blas else {
                return "\(prefix)NumPy calls no BLAS library that can be watched: kernel times cannot be seen"
            }
            guard blas.family == .reference else { return nil }
            return "\(prefix)NumPy runs on the reference BLAS, many times slower than a tuned one; "
                + "install OpenBLAS (Debian: apt-get install libopenblas0-pthread)"
        }
    }

    static func of(machine: MachineFacts) -> [String] {
        var warnings: [String] = []
        if machine.load > loudLoad {
            warnings.append(
                "other programs were running: the load was \(Format.fixed(machine.load, decimals: 2)) before the start")
        }
        if let steal = machine.stealShare, steal > loudSteal {
            warnings.append("the hypervisor gave \(Format.share(steal)) of the processor time to others")
        }
        return warnings
    }
}
