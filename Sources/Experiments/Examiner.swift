package import Findings
internal import EmbeddedPython
internal import Foundation
internal import Measurement
internal import ProfileAnalysis

/// Looks at the machine, and at each Python in a process of its own, without measuring anything.
package struct Examiner {
    private let pythons: [String?]

    /// `pythons` as the user named them; none: the one that would be chosen.
    package init(pythons: [String]) {
        self.pythons = pythons.isEmpty ? [nil] : pythons
    }

    /// Takes about a second for each Python. The failures are those of the Pythons that cannot be used; the examination
    /// tells them in words.
    package func examine() -> (Examination, failures: [any Error]) {
        let clock = TickClock()
        let machine = MachineInspection.now()
        let quiet = ProcessorTime.whileWaiting()
        let facts = MachineFacts(machine, quiet: quiet, stealShare: quiet?.stealShare)
        var examination = Examination(
            machine: facts, clock: ClockFacts(clock), clockIsInvariant: clock.isInvariant, pythons: [], troubles: [],
            warnings: [])
        var failures: [any Error] = []
        for python in pythons {
            do {
                examination.pythons.append(try describe(python))
            } catch {
                examination.troubles.append(String(describing: error))
                failures.append(error)
            }
        }
        if !clock.isInvariant {
            examination.warnings.append(
                "the processor's time counter does not run at one rate: no figure can be trusted")
        }
        examination.warnings += Warnings.of(pythons: examination.pythons) + Warnings.of(machine: facts)
        return (examination, failures)
    }

    private func describe(_ python: String?) throws -> PythonFacts {
        let installation = try PythonInstallation.chosen(python)
        let id = python ?? installation.executable
        let worker = WorkerProcess(
            request: WorkerRequest(id: id, installation: installation, task: .describe),
            environment: ProcessInfo.processInfo.environment)
        var facts: PythonFacts?
        let ending = worker.run(shouldStop: { false }) { message in
            if case .described(let described) = message { facts = described }
        }
        guard ending == .done, let facts else {
            throw ExperimentError.environment(ending.trouble(of: id) ?? "\(id): its process said nothing")
        }
        return facts
    }
}
