/// Why a block cannot be profiled, which was not run then, or why no more can be had of its profile. The description says
/// what to do.
public enum ProfilingError: Error, Equatable, Sendable {
    /// A block is being profiled already, on this thread or another: there is one signal, and one answer to whose time it
    /// is. The place is that block's, e.g. `App/main.swift:42`.
    case alreadyProfiling(place: String)
    /// No Python runs in this process.
    case notStarted
    /// This Python keeps its frames where nobody knows: CPython 3.11 to 3.13 with the GIL are known.
    case unsupportedPython(reason: String)
    /// The program has a handler of its own for SIGURG, by which the profiler interrupts threads.
    case signalInUse
    /// Not 1 to 10,000 looks in a second.
    case rate(Double)
    /// The system refused what the profiler needs.
    case system(reason: String)
    /// What an advice rests on could not be found out.
    case noAdvice(reason: String)
    /// The findings cannot be written as JSON.
    case unwritable(reason: String)
}

extension ProfilingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .alreadyProfiling(let place):
            "the block at \(place) is being profiled: profile one block at a time, or a larger one around both"
        case .notStarted: "no Python runs in this process: call Interpreter.start first"
        case .unsupportedPython(let reason): reason
        case .signalInUse:
            "this program has a handler for SIGURG, which the profiler needs: remove it for as long as the block runs "
                + "(signal(SIGURG, SIG_DFL))"
        case .rate(let rate): "\(rate) looks in a second are not possible: ask for 1 to 10,000"
        case .system(let reason): reason
        case .noAdvice(let reason): "the search for advice has failed: \(reason)"
        case .unwritable(let reason): "the profile cannot be written: \(reason)"
        }
    }
}
