internal import Subprograms

/// What is known of a program that has run, by looking at its process alone.
package struct ProgramFacts: Sendable {
    /// How it went, as its parent learns it.
    package enum Exit: Equatable, Sendable {
        case code(Int32)
        case signal(Int32)
    }

    /// The words that Python got, as text.
    package let words: [String]
    package let form: RunWords.Form?
    package let exit: Exit
    /// From the start of its process to its end, with the start of this executable and of Python.
    package let wallSeconds: Double
    /// Processor time, with that of its children that it waited for.
    package let userSeconds: Double
    package let systemSeconds: Double
    package let peakBytes: Int
    private let ending: ForegroundEnding

    init(words: RunWords, wallSeconds: Double, _ ending: ForegroundEnding) {
        self.words = words.python.map(ProcessWords.text)
        form = words.form
        exit =
            switch ending.ending {
            case .exited(let code): .code(code)
            case .killed(let signal): .signal(signal)
            }
        self.wallSeconds = wallSeconds
        userSeconds = ending.userSeconds
        systemSeconds = ending.systemSeconds
        peakBytes = ending.peakBytes
        self.ending = ending
    }

    /// Ends this process as the program ended.
    package func passOn() -> Never { ending.adopt() }
}
