package import Findings
internal import Subprograms

/// What is known of a program that has run, by looking at its process alone.
package struct FinishedProgram: Sendable {
    package let facts: ProgramFacts
    /// From the start of its process to its end: some 15 ms for this executable's own start are in it.
    package let wallSeconds: Double
    /// With that of its children that it waited for.
    package let processorSeconds: ProcessorSeconds
    /// The most memory that it, or one of those children, held at a time.
    package let peakBytes: Int
    private let ending: ForegroundEnding

    init(form: ProgramFacts.Form, words: [String], wallSeconds: Double, _ ending: ForegroundEnding) {
        facts = ProgramFacts(form: form, words: words, exit: ProgramExit(ending))
        self.wallSeconds = wallSeconds
        processorSeconds = ProcessorSeconds(user: ending.userSeconds, system: ending.systemSeconds)
        peakBytes = ending.peakBytes
        self.ending = ending
    }

    /// Ends this process as the program ended: by the same exit status, or by the same signal.
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
