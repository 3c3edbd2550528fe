internal import ArgumentParser
internal import Foundation
internal import Subprograms

/// The glue-profile that a benchmark of it runs.
package struct Profiler: Sendable {
    package let path: String
    /// In its own words, e.g. `glue-profile 0.1.0`.
    package let version: String

    private static let patience = 60.0

    /// Finds it: the one that was named, or the one beside this program.
    ///
    /// - Throws: `ValidationError` where there is none.
    package init(_ name: String?) throws {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        path = name ?? (own as NSString).deletingLastPathComponent + "/glue-profile"
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw ValidationError("there is no \(path): build it (swift build), or name it by --profiler")
        }
        let said = try Subprogram(path, ["--version"]).run(patience: Self.patience).text
        version = "glue-profile " + said.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// What programs get that are held against each other: other threads of a BLAS would be some whose time nobody counts,
    /// and make large products faster by what is no part of what is measured.
    package static var environment: [String: String] {
        let oneThread = ["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"]
        return ProcessInfo.processInfo.environment.merging(oneThread.map { ($0, "1") }) { $1 }
    }
}
