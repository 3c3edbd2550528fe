internal import EmbeddedPython
internal import Glibc

/// Why a probe cannot be used here.
package enum ProbeError: Error, Sendable, Equatable {
    /// The operating system refused something.
    case refused(what: String, reason: String)
    /// NumPy is built in a way that this probe does not know.
    case unknownLayout(String)
}

extension ProbeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refused(let what, let reason): "\(what) was refused: \(reason)"
        case .unknownLayout(let what): "\(what); please report this NumPy version"
        }
    }
}

/// The text of errno.
func lastSystemError() -> String {
    // SAFETY: strerror's text is copied before any other call.
    unsafe String(cString: strerror(errno))
}
