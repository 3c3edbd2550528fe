internal import Glibc

/// Why a program did not come to its own end. The description continues a sentence about it.
package enum SubprogramFailure: Error, Equatable, Sendable {
    case notStarted(String)
    case tooSlow(seconds: Double)
    case tooLong
    /// Its host did not want to wait for it any longer.
    case stopped

    static func systemError(_ code: Int32) -> String {
        // SAFETY: the text is copied at once.
        unsafe String(cString: strerror(code))
    }
}

extension SubprogramFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notStarted(let reason): "it cannot be started (\(reason))"
        case .tooSlow(let seconds): "it did not answer within \(SubprogramFailure.plain(seconds)) s"
        case .tooLong: "it printed without an end"
        case .stopped: "it was stopped"
        }
    }

    /// 20 and 0.5, not 20.0.
    private static func plain(_ seconds: Double) -> String {
        Int(exactly: seconds).map(String.init) ?? "\(seconds)"
    }
}
