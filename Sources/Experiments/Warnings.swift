internal import EmbeddedPython
internal import Findings
internal import Foundation
internal import Matmul

/// What a reader must know before believing a figure.
enum Warnings {
    /// Other programs that keep more than this many processors busy are in the way: one such takes half of a small machine.
    private static let loudPrograms = 0.25
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
    static func of(
        pythons: [PythonFacts], hasAVX512: Bool = InstructionSet.avx512.isAvailable,
        coreType: String? = Warnings.coreType
    ) -> [String] {
        pythons.flatMap { python in
            let prefix = pythons.count > 1 ? "\(python.id): " : ""
            return [age(of: python), blas(of: python, hasAVX512, coreType)].compactMap { $0.map { prefix + $0 } }
        }
    }

    /// What the environment tells every OpenBLAS to use.
    static var coreType: String? {
        ProcessInfo.processInfo.environment["OPENBLAS_CORETYPE"].flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func age(of python: PythonFacts) -> String? {
        let numbers = python.version.split(separator: ".").prefix(2).compactMap { Int($0) }
        guard numbers.count == 2, numbers[1] > PythonInstallation.newestTested else { return nil }
        return "Python \(python.version) is newer than any that this version was tested with "
            + "(3.10 to 3.\(PythonInstallation.newestTested)): look for an update of glue-profile"
    }

    private static func blas(
        of python: PythonFacts, _ hasAVX512: Bool, _ coreType: String?
    ) -> String? {
        guard let blas = python.numpy?.blas else {
            return "NumPy calls no BLAS library that can be watched: kernel times cannot be seen"
        }
        if blas.family == .reference {
            return "NumPy runs on the reference BLAS, many times slower than a tuned one; "
                + "install OpenBLAS (Debian: apt-get install libopenblas0-pthread)"
        }
        // What OpenBLAS falls back to on processors that are newer than itself, or is told to use.
        guard hasAVX512, blas.family == .openBLAS, let core = blas.core, ["Haswell", "Zen"].contains(core) else {
            return nil
        }
        if let coreType {
            return
                "OPENBLAS_CORETYPE=\(coreType) is set: OpenBLAS uses its \(core) kernels, although this processor has "
                + "AVX-512; unset it to let OpenBLAS choose"
        }
        return "OpenBLAS has chosen its \(core) kernels, although this processor has AVX-512: "
            + "OPENBLAS_CORETYPE=SKYLAKEX may make it faster"
    }

    static func of(machine: MachineFacts) -> [String] {
        var warnings: [String] = []
        if let busy = machine.busyShare, busy * Double(machine.cores) > loudPrograms {
            warnings.append(
                "other programs were running: they took \(Format.share(busy)) of the processor time before the start")
        }
        if let steal = machine.stealShare, steal > loudSteal {
            warnings.append("the hypervisor gave \(Format.share(steal)) of the processor time to others")
        }
        return warnings
    }
}
