internal import Glibc
internal import Subprograms

/// What went wrong with a program or with its compiler; the description is one line.
package struct ProgramError: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        case notStarted(String)
        /// It left with a status other than 0, and what it said last.
        case failed(status: Int32, said: String?)
        case killed(signal: Int32, said: String?)
        case timedOut(seconds: Double)
        /// Its host wanted it to stop.
        case stopped
        case printedTooMuch
        /// It left with status 0, but what it printed is not what was agreed.
        case notTheProtocol(String)
        /// It left with status 0, but its result is not there.
        case noResult(String)
    }

    /// The program or the compiler.
    package var subject: String
    package var reason: Reason

    init(_ subject: String, _ reason: Reason) {
        self.subject = subject
        self.reason = reason
    }
}

extension ProgramError.Reason {
    init(_ failure: SubprogramFailure) {
        self =
            switch failure {
            case .notStarted(let reason): .notStarted(reason)
            case .tooSlow(let seconds): .timedOut(seconds: seconds)
            case .tooLong: .printedTooMuch
            case .stopped: .stopped
            }
    }

    /// Nil for an end that is no failure.
    init?(_ ending: SubprogramOutput.Ending, said: String?) {
        switch ending {
        case .exited(0): return nil
        case .exited(let status): self = .failed(status: status, said: said)
        case .killed(let signal): self = .killed(signal: signal, said: said)
        }
    }
}

extension ProgramError: CustomStringConvertible {
    package var description: String {
        switch reason {
        case .notStarted(let reason): "\(subject) cannot be started (\(reason))"
        case .failed(let status, let said): "\(subject) failed with status \(status)\(ProgramError.words(said))"
        case .killed(let signal, let said):
            "\(subject) was ended by signal \(signal)\(ProgramError.name(of: signal))\(ProgramError.words(said))"
        case .timedOut(let seconds): "\(subject) was ended after its time limit of \(ProgramError.plain(seconds)) s"
        case .stopped: "\(subject) was stopped"
        case .printedTooMuch: "\(subject) was ended because it printed without an end"
        case .notTheProtocol(let what), .noResult(let what): "\(subject) cannot be timed: \(what)"
        }
    }

    private static func words(_ said: String?) -> String { said.map { "; it said: \($0)" } ?? "" }

    /// What a crash, an abort, or the kernel's out-of-memory killer looks like from outside.
    private static func name(of signal: Int32) -> String {
        switch signal {
        case SIGABRT: " (abort)"
        case SIGBUS: " (bus error)"
        case SIGFPE: " (arithmetic error)"
        case SIGILL: " (illegal instruction)"
        case SIGKILL: " (killed, perhaps for lack of memory)"
        case SIGSEGV: " (segmentation fault)"
        default: ""
        }
    }

    /// Whole seconds from ten on, tenths below.
    private static func plain(_ seconds: Double) -> String {
        let tenths = seconds < 10 ? (seconds * 10).rounded() / 10 : seconds.rounded()
        return Int(exactly: tenths).map(String.init) ?? "\(tenths)"
    }
}
