internal import EmbeddedPython
internal import Foundation
internal import Subprograms

/// The module `knowntruth`, compiled for one Python, beside the workloads that import it.
struct ExtensionModule {
    /// Its folder, for PYTHONPATH.
    let folder: String
    let workloads: String

    /// Compiling takes a second; this is for a machine at its limits.
    private static let patience = 120.0
    private static let compilers = ["cc", "clang", "gcc"]

    /// Writes and compiles it in a fresh folder below `scratch`.
    init(for python: PythonInstallation, below scratch: URL) throws {
        let folder = scratch.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let source = folder.appendingPathComponent("knowntruth.c")
        let workloads = folder.appendingPathComponent("workloads.py")
        try Data(PackageResources.knowntruth_c).write(to: source)
        try Data(PackageResources.workloads_py).write(to: workloads)
        self.folder = folder.path
        self.workloads = workloads.path
        let outcome = try Subprogram(
            try Self.compiler(),
            [
                "-O2", "-shared", "-fPIC", "-I", try Self.headers(of: python), source.path, "-o",
                folder.appendingPathComponent("knowntruth.so").path,
            ]
        ).run(patience: Self.patience)
        guard outcome.status == 0 else {
            throw UnusableWorkload("the module of known truth does not compile: \(outcome.errors.firstLine)")
        }
    }

    private static func compiler() throws -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let paths = compilers.flatMap { name in folders.map { "\($0)/\(name)" } }
        guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
            throw UnusableWorkload("there is no C compiler on PATH (\(compilers.joined(separator: ", ")))")
        }
        return path
    }

    private static func headers(of python: PythonInstallation) throws -> String {
        let outcome = try Subprogram(
            python.executable, ["-I", "-c", "import sysconfig; print(sysconfig.get_path('include'))"]
        ).run(patience: patience)
        let folder = outcome.text.firstLine
        guard FileManager.default.fileExists(atPath: folder + "/Python.h") else {
            throw UnusableWorkload("\(python.executable) has no Python.h in \(folder)")
        }
        return folder
    }
}

extension String {
    fileprivate var firstLine: String { split(separator: "\n").first.map(String.init) ?? "" }
}
