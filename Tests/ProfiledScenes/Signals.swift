import EmbeddedPython
import Foundation
import GlueProfiling

/// What blocks do to the program's signals.
enum Signals {
    static var isBlocked: Bool {
        var signals = sigset_t()
        // SAFETY: the set is written during the call only.
        unsafe pthread_sigmask(SIG_BLOCK, nil, &signals)
        return unsafe sigismember(&signals, SIGURG) == 1
    }

    private static var action: String {
        var action = sigaction()
        // SAFETY: the record is written during the call only.
        unsafe sigaction(SIGURG, nil, &action)
        let address = unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        return switch address {
        case 0: "default"
        case 1: "ignored"
        default: "handled"
        }
    }

    static func holdBack() {
        var signals = sigset_t()
        // SAFETY: the set is this function's.
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGURG)
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    static func restored(_ notes: inout Notes) throws {
        holdBack()
        signal(SIGURG, SIG_IGN)
        notes.texts["before"] = "\(action) \(isBlocked)"
        notes.texts["within"] = try profile { "\(action) \(isBlocked)" }.value
        notes.texts["after"] = "\(action) \(isBlocked)"
        // One that comes late meets nobody.
        kill(getpid(), SIGURG)
    }

    /// The block itself puts a handler in the place of the profiler's: it stays, and the profile says that it ends there.
    static func replaced(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(Work.loop, in: scope)
            let (_, profile) = try profile {
                try python.run(
                    "loop(0.3)\nimport signal\nsignal.signal(signal.SIGURG, lambda *_: None)\nloop(0.6)", in: scope)
            }
            notes.texts["after"] = action
            notes.texts["warnings"] = profile.warnings.joined(separator: "\n")
            notes.figures["conclusive"] = profile.isConclusive ? 1 : 0
            try notes.keep(profile)
        }
    }
}
