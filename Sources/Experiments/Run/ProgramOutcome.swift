internal import Findings
internal import ProfileAnalysis
internal import Subprograms

/// What is known of a program that has run, by looking at its process alone.
package struct ProgramOutcome: Sendable {
    let account: ProcessAccount
    /// From the start of its process to its end, with the start of this executable and of Python.
    package let wallSeconds: Double
    package let peakBytes: Int
    private let ending: ForegroundEnding

    init(words: RunWords, wallSeconds: Double, _ ending: ForegroundEnding) {
        account = ProcessAccount(
            program: ProgramFacts(form: words.form ?? .script, words: words.program, exit: ProgramExit(ending)),
            processorSeconds: ProcessorSeconds(user: ending.userSeconds, system: ending.systemSeconds))
        self.wallSeconds = wallSeconds
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
