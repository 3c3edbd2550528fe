internal import EmbeddedPython

/// Why an experiment cannot be carried out; the description is one line and says what to do.
package enum ExperimentError: Error, Sendable, Equatable {
    /// What was asked for makes no sense here: bad input.
    case badInput(String)
    /// Something is missing on this machine.
    case environment(String)
    /// What was to be measured failed itself.
    case programFailed(String)
    /// Stopped before anything was measured.
    case interrupted
}

extension ExperimentError {
    /// Naming a file that is not there is bad input; a Python that is there and does not do is the environment's fault.
    init(_ error: PythonError) {
        switch error {
        case .noSuchExecutable: self = .badInput(error.description)
        default: self = .environment(error.description)
        }
    }
}

extension PythonInstallation {
    /// The Python that the user named, or the one that is there; its error says whose fault it is if there is none.
    static func chosen(_ name: String?) throws(ExperimentError) -> PythonInstallation {
        do throws(PythonError) {
            return try find(name)
        } catch {
            throw ExperimentError(error)
        }
    }
}

extension ExperimentError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .badInput(let text), .environment(let text), .programFailed(let text): text
        case .interrupted: "interrupted before anything was measured"
        }
    }
}
