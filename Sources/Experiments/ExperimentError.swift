/// Why an experiment cannot be carried out; the description is one line and says what to do.
package enum ExperimentError: Error, Sendable, Equatable {
    /// What was asked for makes no sense here: bad input.
    case badInput(String)
    /// Something is missing on this machine.
    case environment(String)
    /// Stopped before anything was measured.
    case interrupted
}

extension ExperimentError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .badInput(let text), .environment(let text): text
        case .interrupted: "interrupted before anything was measured"
        }
    }
}
