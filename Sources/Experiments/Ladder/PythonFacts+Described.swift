internal import EmbeddedPython
internal import Findings
internal import Foundation

extension PythonFacts {
    /// What a worker says of a Python; without NumPy and BLAS where there is none that can be used.
    static func described(
        _ python: PythonInstallation, id: String, threads: Int = 1, shouldStop: () -> Bool
    ) -> PythonFacts {
        var facts = PythonFacts(
            id: id, executable: python.executable, reason: python.reason, version: python.version,
            libpython: python.library, numpy: nil)
        let worker = WorkerProcess(
            request: WorkerRequest(id: id, installation: python, task: .describe),
            environment: ThreadLimits.apply(threads, to: ProcessInfo.processInfo.environment))
        _ = worker.run(shouldStop: shouldStop) { message in
            if case .described(let described) = message { facts = described }
        }
        return facts
    }
}
