/// A Python exception as a value: nothing in it refers to the interpreter.
public struct PythonException: Error, Sendable, Equatable {
    /// The exception's class, qualified unless it is built in: `ValueError`, `json.decoder.JSONDecodeError`.
    public var type: String
    /// `str` of the exception.
    public var message: String
    /// What Python itself would print, causes and contexts included.
    public var traceback: String
}

extension PythonException: CustomStringConvertible {
    public var description: String { message.isEmpty ? type : "\(type): \(message)" }
}
