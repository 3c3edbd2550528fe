import EmbeddedPython
import TestPython
import Testing

/// Tests that run Python. One after the other: they count its blocks, threads and references.
@Suite(.serialized) enum WithPython {}

func withPython<Result: ~Copyable>(_ body: (inout Python) throws -> Result) throws -> Result {
    try TestPython.interpreter().attached(body)
}

/// The exception that `body` ends with.
func exception(
    _ body: () throws(PythonError) -> Void, sourceLocation: SourceLocation = #_sourceLocation
) throws -> PythonException {
    do throws(PythonError) {
        try body()
    } catch {
        guard case .exception(let exception) = error else { throw error }
        return exception
    }
    return try #require(nil as PythonException?, "nothing was raised", sourceLocation: sourceLocation)
}

/// Why an array was refused in `body`.
func arrayError(
    _ body: () throws(PythonError) -> Void, sourceLocation: SourceLocation = #_sourceLocation
) throws -> ArrayError {
    do throws(PythonError) {
        try body()
    } catch {
        guard case .array(let error) = error else { throw error }
        return error
    }
    return try #require(nil as ArrayError?, "nothing was refused", sourceLocation: sourceLocation)
}

/// A value that several threads hold, as programs share handles.
final class Shared<Value: ~Copyable & Sendable>: Sendable {
    let value: Value

    init(_ value: consuming Value) {
        self.value = value
    }
}
