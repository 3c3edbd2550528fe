internal import BenchmarkReport
internal import EmbeddedPython
internal import Findings
internal import Foundation
internal import Subprograms

/// One Python in which the programs run, by themselves and under the profiler.
struct Subject {
    let python: PythonInstallation
    private let profiler: Profiler
    private let folder: URL

    private static let patience = 600.0
    static let file = "rewritten.py"

    init(_ python: PythonInstallation, profiler: Profiler, folder: URL) throws {
        self.python = python
        self.profiler = profiler
        self.folder = folder
        try Data(PackageResources.rewritten_py).write(to: script)
        // A better version that computes something else would be none.
        _ = try run(python.executable, [script.path, "check"])
    }

    private var script: URL { folder.appendingPathComponent(Self.file) }

    /// Seconds of a process.
    func seconds(_ program: Program, version: String, passes: Int) throws -> Double {
        try run(python.executable, [script.path, program.rawValue, version, String(passes)])
    }

    /// The profile of the slow version, with its calls counted.
    func profile(_ program: Program, passes: Int) throws -> RunReport {
        let file = folder.appendingPathComponent("profile.json")
        let options = ["run", "--quiet", "--calls", "--python", python.executable, "--json", file.path]
        _ = try run(profiler.path, options + [script.path, program.rawValue, "slow", String(passes)])
        return try JSONDecoder().decode(RunReport.self, from: Data(contentsOf: file))
    }

    private func run(_ executable: String, _ words: [String]) throws -> Double {
        let start = ContinuousClock.now
        let outcome = try Subprogram(executable, words, environment: Profiler.environment).run(patience: Self.patience)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        guard outcome.status == 0 else {
            let last = outcome.errors.split(separator: "\n").last.map(String.init) ?? "no message"
            throw UnusableProgram("it ended with status \(outcome.status): \(last)")
        }
        return seconds
    }
}

/// Why a program was not measured.
struct UnusableProgram: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
