import EmbeddedPython
import Testing

extension WithPython {
    @Suite struct ErrorTests {
        @Test(arguments: [
            ("1 / 0", "ZeroDivisionError", "division by zero"), ("[][0]", "IndexError", "list index out of range"),
            ("{}['a']", "KeyError", "'a'"), ("int('x')", "ValueError", "invalid literal for int() with base 10: 'x'"),
            (
                "__import__('json').loads('')", "json.decoder.JSONDecodeError",
                "Expecting value: line 1 column 1 (char 0)"
            ),
            ("__import__('nothing_of_that_name')", "ModuleNotFoundError", "No module named 'nothing_of_that_name'"),
        ])
        func `an exception has its qualified type and its message`(
            expression: String, type: String, message: String
        ) throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in _ = try python.evaluate(expression) }
                #expect(error.type == type)
                #expect(error.message == message)
                #expect(error.description == "\(type): \(message)")
            }
        }

        @Test func `the traceback is Python's own, with causes and contexts`() throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in
                    try python.run(
                        """
                        def first():
                            raise ValueError("one")
                        try:
                            try:
                                first()
                            except ValueError as one:
                                raise TypeError("two") from one
                        except TypeError:
                            raise KeyError("three")
                        """, file: "chained.py")
                }
                #expect(error.type == "KeyError")
                let parts = [
                    "File \"chained.py\", line 2, in first", "ValueError: one", "was the direct cause",
                    "TypeError: two",
                    "another exception occurred", "File \"chained.py\", line 9", "KeyError: 'three'",
                ]
                var rest = error.traceback[...]
                for part in parts {
                    let range = try #require(rest.firstRange(of: part), "no \"\(part)\" there in\n\(error.traceback)")
                    rest = rest[range.upperBound...]
                }
            }
        }

        @Test(arguments: [("SystemExit(3)", "SystemExit", "3"), ("KeyboardInterrupt()", "KeyboardInterrupt", "")])
        func `what would end a Python program is an error like any other`(
            raised: String, type: String, message: String
        ) throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in try python.run("raise \(raised)") }
                #expect(error.type == type)
                #expect(error.message == message)
                #expect(error.description == (message.isEmpty ? type : "\(type): \(message)"))
            }
        }

        @Test func `sys.exit in a function comes back to the host`() throws {
            try withPython { python in
                let exit = try python.attribute("exit", of: try python.import("sys"))
                let code = try python.integer(0)
                let error = try exception { () throws(PythonError) in _ = try python.call(exit, code) }
                #expect(error.type == "SystemExit")
            }
        }

        @Test(arguments: [
            "def __str__(self): raise Hostile()", "def __str__(self): raise SystemExit(1)",
            "def __str__(self): return 1",
            "def __str__(self): return self.__str__()",
        ])
        func `an exception that cannot be described is still an error`(method: String) throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in
                    try python.run("class Hostile(Exception):\n    \(method)\nraise Hostile()")
                }
                #expect(error.type == "__main__.Hostile")
                #expect(error.message == "<not describable>")
                #expect(error.traceback.contains("Hostile"))
                let next = try python.integer(try python.evaluate("1 + 1"))
                #expect(next == 2)
            }
        }

        @Test func `text that Swift cannot hold does not spoil an error`() throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in
                    try python.run(#"raise ValueError('a\ud800b\0c')"#)
                }
                #expect(error.message == "a\u{FFFD}b\0c")
            }
        }

        @Test func `too deep a recursion and too much memory are errors`() throws {
            try withPython { python in
                let deep = try exception { () throws(PythonError) in try python.run("def f(): f()\nf()") }
                let large = try exception { () throws(PythonError) in _ = try python.evaluate("bytearray(2 ** 62)") }
                #expect(deep.type == "RecursionError")
                #expect(large.type == "MemoryError")
            }
        }

        @Test func `no exception is left pending`() throws {
            try withPython { python in
                _ = try exception { () throws(PythonError) in try python.run("raise ValueError") }
                let pending = try python.evaluate("__import__('sys').exc_info()[0] is None")
                let isNone = try python.isTrue(pending)
                #expect(isNone)
            }
        }

        @Test func `a message says what failed and what to do`() {
            let errors: [PythonError] = [
                .notFound(tried: ["VIRTUAL_ENV", "python3 on PATH"]),
                .unusable(executable: "/x", reason: "it is 2.7", remedy: "name another"),
                .startFailed(executable: "/x", reason: "no encodings"), .alreadyStarted(executable: "/x"),
                .startFailedBefore(executable: "/x"),
                .conversion(expected: "str", found: "int"), .numPyUnusable(reason: "it is not installed"),
            ]
            #expect(errors.allSatisfy { !$0.description.contains("\n") && !$0.description.isEmpty })
            #expect(errors[0].description.contains("VIRTUAL_ENV, python3 on PATH"))
            #expect(errors[1].description == "/x cannot be embedded: it is 2.7; name another")
        }
    }
}
