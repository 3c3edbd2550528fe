/// What can go wrong between Swift and Python; `description` is one line and says what to do.
public enum PythonError: Error, Sendable, Equatable {
    /// No Python was found at any of the places that were tried.
    case notFound(tried: [String])
    /// What was named is no file, or none that can be run.
    case noSuchExecutable(String, reason: String)
    /// There is such an executable, but no interpreter can be embedded from it.
    case unusable(executable: String, reason: String, remedy: String)
    /// The library was loaded, but the interpreter did not start.
    case startFailed(executable: String, reason: String)
    /// One process holds one interpreter, for its whole life.
    case alreadyStarted(executable: String)
    /// Python code raised.
    case exception(PythonException)
    /// A Python value is not of the type that was asked for.
    case conversion(expected: String, found: String)
    /// NumPy cannot be used: absent, broken, or of an unknown binary interface.
    case numPyUnusable(reason: String)
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
            "this process already runs \(executable): one process holds one interpreter"
        case .exception(let exception):
            exception.description
        case .conversion(let expected, let found):
            "expected \(expected), found \(found)"
        case .numPyUnusable(let reason):
            "NumPy cannot be used: \(reason)"
        case .array(let error):
            error.description
        }
    }
}
