internal import Findings
internal import Subprograms

/// What is known of a program that has run, by looking at its process alone.
package struct ProgramOutcome: Sendable {
    let facts: ProgramFacts
    /// From the start of its process to its end, with the start of this executable and of Python.
    package let wallSeconds: Double
    /// Processor time, with that of its children that it waited for.
    package let userSeconds: Double
    package let systemSeconds: Double
    package let peakBytes: Int
    private let ending: ForegroundEnding

    init(words: RunWords, wallSeconds: Double, _ ending: ForegroundEnding) {
        facts = ProgramFacts(
            form: words.form ?? .script, words: words.program, exit: ProgramExit(ending))
        self.wallSeconds = wallSeconds
        userSeconds = ending.userSeconds
        systemSeconds = ending.systemSeconds
        peakBytes = ending.peakBytes
        self.ending = ending
    }

    /// Ends this process as the program ended.
    package func passOn() -> Never { ending.adopt() }
}

extension ProgramExit {
    fileprivate init(_ ending: ForegroundEnding) {
        switch ending.ending {
        case .exited(let code): self = .code(Int(code))
        case .killed(let signal): self = .signal(Int(signal), name: ForegroundEnding.signalName(signal))
        }
    }
}
