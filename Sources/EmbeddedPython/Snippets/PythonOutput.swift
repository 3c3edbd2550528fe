/// What Python code has printed.
public struct PythonOutput: Sendable, Equatable {
    /// What went to `sys.stdout`.
    public var standardOutput: String
    /// What went to `sys.stderr`.
    public var standardError: String

    /// Nothing, or these texts.
    public init(standardOutput: String = "", standardError: String = "") {
        self.standardOutput = standardOutput
        self.standardError = standardError
    }
}
