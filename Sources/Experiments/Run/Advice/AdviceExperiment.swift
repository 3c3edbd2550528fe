internal import EmbeddedPython
internal import Findings
internal import Foundation
internal import ProfileAdvice

/// Finds out what an advice rests on, in a process of its own once the program has ended.
struct AdviceExperiment {
    let installation: PythonInstallation

    /// Adds what to change; a report without advice, with a warning, where that cannot be found out.
    func advise(_ report: inout RunReport) {
        let question = AdviceQuestion(report)
        guard !question.isEmpty, !Interrupt.isRequested else { return }
        let worker = WorkerProcess(
            request: WorkerRequest(id: installation.executable, installation: installation, task: .advise(question)),
            environment: ThreadLimits.apply(1, to: ProcessInfo.processInfo.environment))
        var facts: AdviceFacts?
        let ending = worker.run(shouldStop: { Interrupt.isRequested }) { message in
            if case .advised(let found) = message { facts = found }
        }
        if let facts {
            report.advice = RunAdvisor(report, facts, coreType: Warnings.coreType).advice
        } else if let trouble = ending.trouble(of: "the search for advice") {
            report.warnings.append(trouble)
        }
    }
}
