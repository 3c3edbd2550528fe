package import EmbeddedPython
internal import Foundation

/// The one Python of the test process, shared by all suites: one process holds one interpreter.
///
/// GLUE_PROFILE_TEST_PYTHON names another than the one that would be found.
package enum TestPython {
    private static let start = Locked<Void>(())

    /// Starts it at the first call.
    package static func interpreter() throws -> Interpreter {
        try start.withLock { _ in
            if let running = Interpreter.current { return running }
            let named = ProcessInfo.processInfo.environment["GLUE_PROFILE_TEST_PYTHON"]
            return try Interpreter.start(PythonInstallation.find(named))
        }
    }

    /// Whether that Python has NumPy; tests of arrays and probes need it.
    package static let hasNumPy: Bool = {
        do {
            return try interpreter().attached { (python) throws(PythonError) in
                _ = try NumPy(python)
                return true
            }
        } catch {
            return false
        }
    }()

    /// Whether that Python has a module, without importing it; `version` is the least that does.
    package static func has(_ module: String, _ version: String = "0") -> Bool {
        let ask = """
            (lambda find, metadata: find('\(module)') is not None and
                [int(part) for part in metadata('\(module)').split('.')[:2]]
                    >= [int(part) for part in '\(version)'.split('.')[:2]])(
                __import__('importlib.util').util.find_spec, __import__('importlib.metadata').metadata.version)
            """
        do {
            return try interpreter().attached { (python) throws(PythonError) in
                try python.convert(try python.evaluate(ask), to: Bool.self)
            }
        } catch {
            return false
        }
    }

    /// Whether several threads run that Python's code at once.
    package static let isFreeThreaded: Bool = {
        let question = "'t' in __import__('sys').abiflags and not __import__('sys')._is_gil_enabled()"
        do {
            return try interpreter().attached { (python) throws(PythonError) in
                try python.isTrue(try python.evaluate(question))
            }
        } catch {
            return false
        }
    }()

    /// Free-threaded builds of 3.13 keep what code and modules are made of, once a second thread has run. A C program
    /// that only compiles and evaluates loses as many blocks there.
    package static let keepsCode = isFreeThreaded && Interpreter.current?.installation.version.hasPrefix("3.13") == true
}
