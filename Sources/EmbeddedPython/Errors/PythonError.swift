/// What can go wrong between Swift and Python; `description` says what to do.
///
/// It takes one word, so that throwing stays cheap: cases that hold more hold it indirectly.
public enum PythonError: Error, Sendable, Equatable {
    /// No Python was found at any of the places that were tried.
    case notFound(tried: [String])
    /// What was named is no file, or none that can be run.
    indirect case noSuchExecutable(String, reason: String)
    /// There is such an executable, but no interpreter can be embedded from it.
    indirect case unusable(executable: String, reason: String, remedy: String)
    /// The library was loaded, but the interpreter did not start.
    indirect case startFailed(executable: String, reason: String)
    /// One process holds one interpreter, for its whole life.
    indirect case alreadyStarted(executable: String)
    /// A start failed in this process before. Its library is loaded, and extension modules of another would find it.
    indirect case startFailedBefore(executable: String)
    /// Python code raised. SystemExit and KeyboardInterrupt come like any other; what to make of them is the host's affair.
    case exception(PythonException)
    /// Python was used, without a token to show for it, by a thread that is not attached.
    case notAttached
    /// A Python value is not of the type that was asked for.
    indirect case conversion(expected: String, found: String)
    /// NumPy cannot be used: absent, broken, or of an unknown binary interface.
    indirect case numPyUnusable(reason: String)
    /// An array's memory cannot be seen as it was asked for.
    indirect case array(ArrayError)
}

extension PythonError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notFound(let tried):
            "no Python found (tried \(tried.joined(separator: ", "))); install python3 or pass --python PATH"
        case .noSuchExecutable(let path, let reason):
            "\(path): \(reason); name an executable, a virtual environment's folder or a name on PATH"
        case .unusable(let executable, let reason, let remedy):
            "\(executable) cannot be embedded: \(reason); \(remedy)"
        case .startFailed(let executable, let reason):
            "\(executable) did not start: \(reason); does `\(executable) -c ''` work?"
        case .alreadyStarted(let executable):
            "this process already runs \(executable), and one process holds one interpreter; "
                + "use Interpreter.current, or another process"
        case .startFailedBefore(let executable):
            "the start of \(executable) has failed in this process, which cannot start another; use a new process"
        case .exception(let exception):
            exception.description
        case .notAttached:
            "this thread is not attached to Python; use Python inside interpreter.attached { python in … }"
        case .conversion(let expected, let found):
            "expected \(expected), found \(found)"
        case .numPyUnusable(let reason):
            "NumPy cannot be used: \(reason)"
        case .array(let error):
            error.description
        }
    }
}
