/// One line of a traceback: where a function of the program was when the exception passed through it.
public struct PythonFrame: Codable, Sendable, Hashable {
    /// The source file as Python names it, which may be no file: `<string>`.
    public var file: String
    /// Counted from 1; nil for code that belongs to no line.
    public var line: Int?
    /// The function's own name, as tracebacks have it; `<module>` outside of any.
    public var function: String

    /// A line of that function, in that file.
    public init(file: String, line: Int?, function: String) {
        self.file = file
        self.line = line
        self.function = function
    }
}

extension PythonFrame: CustomStringConvertible {
    /// As a traceback has it: `File "a.py", line 3, in f`.
    public var description: String {
        "File \"\(file)\", line \(line.map(String.init) ?? "?"), in \(function)"
    }
}
