import EmbeddedPython
import Testing

extension WithPython {
    /// Swift errors on their way into Python.
    @Suite struct RaisingTests {
        /// What Python has pending after `raise`.
        private func pending(_ error: PythonError, _ python: borrowing Python) throws -> PythonException {
            python.raise(error)
            return try exception { () throws(PythonError) in _ = unsafe try python.owned(nil) }
        }

        @Test func `a Python exception that passes through Swift stays itself`() throws {
            try withPython { python in
                let source = "try: {}['a']\nexcept KeyError as key: raise ValueError('no') from key"
                let error = try exception { () throws(PythonError) in try python.run(source) }
                let again = try pending(.exception(error), python)
                let isSame = unsafe again.object.unsafeAddress == error.object.unsafeAddress
                #expect(isSame)
                #expect(again.traceback == error.traceback && again.frames == error.frames)
                #expect(again.chain.map(\.description) == ["ValueError: no", "KeyError: 'a'"])
            }
        }

        @Test func `one without a traceback does as well`() throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in try python.run("no Python") }
                let again = try pending(.exception(error), python)
                #expect(again == error && again.frames.isEmpty)
            }
        }

        @Test(arguments: [
            (PythonError.conversion(expected: "str", found: "int"), "TypeError: expected str, found int"),
            (.conversion(expected: "a\0b", found: "int"), "TypeError: expected a\0b, found int"),
            (.numPyUnusable(reason: "absent"), "RuntimeError: NumPy cannot be used: absent"),
            (.notAttached, "RuntimeError: \(PythonError.notAttached)"),
        ])
        func `other errors become Python's nearest`(error: PythonError, description: String) throws {
            try withPython { python in
                let raised = try pending(error, python)
                #expect(raised.description == description)
            }
        }
    }
}
