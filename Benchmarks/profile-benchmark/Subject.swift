internal import BenchmarkReport
internal import EmbeddedPython
internal import Findings
internal import Foundation
internal import Subprograms

/// One Python and what runs in it: workloads by themselves, and under the profiler.
struct Subject {
    let python: PythonInstallation
    private let module: ExtensionModule
    private let profiler: Profiler
    private let scratch: URL

    /// Of one process; a hundred times what it takes.
    private static let patience = 600.0

    init(_ python: PythonInstallation, profiler: Profiler, scratch: URL) throws {
        self.python = python
        self.profiler = profiler
        self.scratch = scratch
        module = try ExtensionModule(for: python, below: scratch)
    }

    var hasNumPy: Bool {
        let outcome = try? Subprogram(python.executable, ["-c", "import numpy"]).run(patience: Self.patience)
        return outcome?.status == 0
    }

    /// The workload by itself, as its Python runs it.
    func plain(_ workload: Workload, scale: Int) throws -> WorkloadResult {
        try run(python.executable, words(workload, scale))
    }

    /// The workload under the profiler.
    func profiled(
        _ workload: Workload, scale: Int, countsCalls: Bool = false
    ) throws -> (WorkloadResult, RunReport) {
        let file = scratch.appendingPathComponent("profile.json")
        let options =
            ["run", "--quiet", "--python", python.executable, "--json", file.path]
            + (countsCalls ? ["--calls"] : [])
        let result = try run(profiler.path, options + words(workload, scale))
        return (result, try JSONDecoder().decode(RunReport.self, from: Data(contentsOf: file)))
    }

    private var resultFile: URL { scratch.appendingPathComponent("result.json") }

    private func words(_ workload: Workload, _ scale: Int) -> [String] {
        [module.workloads, workload.rawValue, String(scale), resultFile.path, module.folder + "/modules"]
    }

    private func run(_ executable: String, _ words: [String]) throws -> WorkloadResult {
        var environment = Profiler.environment
        environment["PYTHONPATH"] = module.folder
        try? FileManager.default.removeItem(at: resultFile)
        let outcome = try Subprogram(executable, words, environment: environment).run(patience: Self.patience)
        guard outcome.status == 0 else {
            let last = outcome.errors.split(separator: "\n").last.map(String.init) ?? "no message"
            throw UnusableWorkload("it ended with status \(outcome.status): \(last)")
        }
        return try JSONDecoder().decode(WorkloadResult.self, from: Data(contentsOf: resultFile))
    }
}
