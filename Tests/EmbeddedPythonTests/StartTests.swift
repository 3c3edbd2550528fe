import Foundation
import Testing

@testable import EmbeddedPython

/// Starts that fail, each in a process of its own.
@Suite struct StartTests {
    private static func real() throws -> PythonInstallation {
        try PythonInstallation.find(ProcessInfo.processInfo.environment["GLUE_PROFILE_TEST_PYTHON"])
    }

    /// The one line for a library that does not do.
    private static func refusal(of installation: PythonInstallation) throws -> String {
        let error = #expect(throws: PythonError.self) { _ = try Interpreter.start(installation) }
        return try #require(error).description
    }

    @Test func `a library that does not do is refused in one line, and the process may start another`() async {
        await #expect(processExitsWith: .success) {
            let real = try Self.real()
            let way = "; reinstall that Python or name another with --python PATH"

            var gone = real
            gone.library = "/no/libpython.so"
            let missing = "cannot open shared object file: No such file or directory"
            let prefix = "\(real.executable) cannot be embedded: its library"
            #expect(try Self.refusal(of: gone) == "\(prefix) /no/libpython.so cannot be used: \(missing)\(way)")

            var other = real
            // The loader finds it by its name.
            other.library = "libm.so.6"
            let symbol = "it has no symbol Py_GetVersion"
            #expect(try Self.refusal(of: other) == "\(prefix) \(other.library) cannot be used: \(symbol)\(way)")

            var old = real
            old.version = "3.9.1"
            let version = "it is that of Python \(real.version), not 3.9.1"
            #expect(try Self.refusal(of: old) == "\(prefix) \(real.library) cannot be used: \(version)\(way)")

            _ = try Interpreter.start(real)
        }
    }

    @Test func `a home without a standard library is an error, and the process starts no other Python`() async {
        await #expect(processExitsWith: .success) {
            let real = try Self.real()
            // SAFETY: the strings are read during the call; no other thread of this process reads the environment.
            unsafe setenv("PYTHONHOME", "/no-such-home", 1)
            let first = try Self.refusal(of: real)
            #expect(first.hasPrefix("\(real.executable) did not start: "))
            #expect(first.contains("encodings") || first.contains("codec"))
            #expect(first.hasSuffix("; does `\(real.executable) -c ''` work?"))

            unsafe unsetenv("PYTHONHOME")
            let before = PythonError.startFailedBefore(executable: real.executable)
            #expect(throws: before) { _ = try Interpreter.start(real) }
            #expect(Interpreter.current == nil)
        }
    }
}
