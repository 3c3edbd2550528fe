internal import Findings
internal import Glibc
internal import Subprograms

/// What is known of a program that has run, by looking at its process alone.
package struct ProgramOutcome: Sendable {
    /// How it went, as its parent learns it.
    package enum Exit: Equatable, Sendable {
        case code(Int32)
        case signal(Int32)
    }

    /// The program's words, without Python's own options.
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
        self.words = words.program
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

extension ProgramOutcome {
    var programForm: ProgramFacts.Form {
        switch form {
        case .module: .module
        case .code: .code
        case .script, nil: .script
        }
    }

    var programExit: ProgramExit {
        switch exit {
        case .code(let code): .code(Int(code))
        case .signal(let signal): .signal(Int(signal), name: Self.name(of: signal))
        }
    }

    private static func name(of signal: Int32) -> String {
        let names: [Int32: String] = [
            SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT", SIGILL: "SIGILL", SIGTRAP: "SIGTRAP",
            SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGKILL: "SIGKILL", SIGUSR1: "SIGUSR1",
            SIGSEGV: "SIGSEGV", SIGUSR2: "SIGUSR2", SIGPIPE: "SIGPIPE", SIGALRM: "SIGALRM", SIGTERM: "SIGTERM",
            SIGVTALRM: "SIGVTALRM", SIGPROF: "SIGPROF", SIGXCPU: "SIGXCPU", SIGXFSZ: "SIGXFSZ", SIGSYS: "SIGSYS",
        ]
        return names[signal] ?? "signal \(signal)"
    }
}
