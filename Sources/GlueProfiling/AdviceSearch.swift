internal import EmbeddedPython
internal import Findings
internal import Foundation
internal import ProfileAdvice

/// Finds out what an advice on a block rests on.
struct AdviceSearch {
    private let interpreter: Interpreter

    init() throws(ProfilingError) {
        guard let interpreter = Interpreter.current else { throw .notStarted }
        self.interpreter = interpreter
    }

    func advice(on report: RunReport) throws(ProfilingError) -> [RunAdvice] {
        let question = AdviceQuestion(report)
        guard !question.isEmpty else { return [] }
        return RunAdvisor(report, try facts(question)).advice
    }

    /// Python's lock is let go for as long as it takes to find them: other threads' Python code goes on.
    private func facts(_ question: AdviceQuestion) throws(ProfilingError) -> AdviceFacts {
        try interpreter.attached { (python) throws(ProfilingError) in
            let question = try withSnippets(question, python)
            return try python.detached { () throws(ProfilingError) in
                var facts = try AdviceProcess(python: interpreter.installation.executable).answer(question)
                facts.nativeRound = NativeRound.nanoseconds
                return facts
            }
        }
    }

    /// The source of a snippet is known to this process alone: its file is one of Swift, by a name that is no path.
    private func withSnippets(
        _ question: AdviceQuestion, _ python: borrowing Python
    ) throws(ProfilingError) -> AdviceQuestion {
        let snippets: [Snippet]
        do throws(PythonError) {
            snippets = try python.snippets(of: question.files)
        } catch {
            throw .noAdvice(reason: error.description)
        }
        var question = question
        question.snippets = snippets.map {
            AdviceQuestion.Snippet(file: $0.file, first: $0.firstLine, source: $0.source)
        }
        let known = Set(snippets.map(\.file))
        question.files.removeAll(where: known.contains)
        return question
    }
}
