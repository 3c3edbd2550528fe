/// What Python code has printed.
public struct PythonOutput: Sendable, Equatable {
    public var standardOutput: String
    public var standardError: String

    public init(standardOutput: String = "", standardError: String = "") {
        self.standardOutput = standardOutput
        self.standardError = standardError
    }
}
