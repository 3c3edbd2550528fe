internal import EmbeddedPython
internal import Findings
internal import Foundation

/// Finds out what an advice rests on, in a process of its own once the program has ended.
struct AdviceExperiment {
    let installation: PythonInstallation

    /// With fewer, an advice would be a guess, and the search for it longer than the program.
    private static let fewestSamples = 100
    /// Files with less of the program's time hold no loop that is worth a change.
    private static let leastShare = RunAdvisor.leastGain

    /// Adds what to change; a report without advice, with a warning, where that cannot be found out.
    func advise(_ report: inout RunReport) {
        let question = question(report)
        guard report.samples >= Self.fewestSamples, !question.isEmpty, !Interrupt.isRequested else { return }
        let worker = WorkerProcess(
            request: WorkerRequest(id: installation.executable, installation: installation, task: .advise(question)),
            environment: ThreadLimits.apply(1, to: ProcessInfo.processInfo.environment))
        var facts: AdviceFacts?
        let ending = worker.run(shouldStop: { Interrupt.isRequested }) { message in
            if case .advised(let found) = message { facts = found }
        }
        if let facts {
            report.advice = RunAdvisor(report, facts).advice
        } else if let trouble = ending.trouble(of: "the search for advice") {
            report.warnings.append(trouble)
        }
    }

    private func question(_ report: RunReport) -> AdviceQuestion {
        AdviceQuestion(
            files: report.glue.ci95.high >= RunAdvisor.leastGain ? files(report) : [],
            calls: BatchableSite.candidates(report).map(BatchableSite.question),
            products: RunAdvisor.blasShare(report) >= RunAdvisor.leastKernel ? RunAdvisor.products : [])
    }

    /// Of the program's own, and of libraries: only the Python that runs them can tell.
    private func files(_ report: RunReport) -> [String] {
        let files = Set(report.functions.filter { $0.totalShare >= Self.leastShare }.map(\.file))
        return files.filter { !$0.hasPrefix("<") }.sorted()
    }
}
