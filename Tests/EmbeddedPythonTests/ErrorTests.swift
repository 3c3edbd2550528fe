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

        @Test(arguments: [
            ("SystemExit", 0), ("SystemExit()", 0), ("SystemExit(None)", 0), ("SystemExit(0)", 0), ("SystemExit(3)", 3),
            ("SystemExit(True)", 1), ("SystemExit(-1)", -1), ("SystemExit(2 ** 80)", -1), ("SystemExit(2.0)", 1),
            ("SystemExit('usage')", 1), ("SystemExit('')", 1), ("SystemExit(1, 2)", 1), ("Quit(4)", 4),
            ("ValueError(3)", nil), ("KeyboardInterrupt()", nil),
        ])
        func `SystemExit has the status that python itself would exit with`(raised: String, status: Int32?) throws {
            try withPython { python in
                try python.run("class Quit(SystemExit): pass")
                let error = try exception { () throws(PythonError) in try python.run("raise \(raised)") }
                #expect(error.exitStatus == status)
            }
        }

        @Test func `classes and tuples of classes match as in an except clause`() throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in try python.run("raise KeyError('a')") }
                for (classes, isMatch) in [
                    ("KeyError", true), ("LookupError", true), ("BaseException", true), ("ValueError", false),
                    ("(OSError, LookupError)", true), ("(OSError, ValueError)", false), ("()", false),
                    ("int", false),
                ] {
                    let matches = error.matches(try python.evaluate(classes), python)
                    #expect(matches == isMatch, "\(classes)")
                }
                #expect(!error.isKeyboardInterrupt)
            }
        }

        @Test func `sys.exit in a function comes back to the host`() throws {
            try withPython { python in
                let exit = try python.attribute("exit", of: try python.import("sys"))
                let code = try python.object(0)
                let error = try exception { () throws(PythonError) in _ = try python.call(exit, code) }
                #expect(error.type == "SystemExit")
            }
        }

        @Test func `too deep a recursion and too much memory are errors`() throws {
            try withPython { python in
                let deep = try exception { () throws(PythonError) in
                    try python.run("def f(): f()\nf()", file: "deep.py")
                }
                let large = try exception { () throws(PythonError) in _ = try python.evaluate("bytearray(2 ** 62)") }
                #expect(deep.type == "RecursionError")
                #expect(large.type == "MemoryError")
                #expect(deep.message.hasPrefix("maximum recursion depth exceeded"))
                #expect(deep.frames.count > 100 && deep.frames.allSatisfy { $0.file == "deep.py" })
                #expect(large.description == "MemoryError" && large.traceback.hasSuffix("MemoryError\n"))
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

        @Test func `a function that fails without an exception is an error all the same`() throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in _ = unsafe try python.owned(nil) }
                #expect(error.description == "SystemError: a C function failed without an exception")
                #expect(error.frames.isEmpty)
            }
        }

        @Test func `an error names the line of Swift that is to blame`() throws {
            try withPython { python in
                let raised = try exception { () throws(PythonError) in
                    try python.run("raise ValueError('no')", file: "raised.py")
                }
                python.raise(.exception(raised))
                let error = try exception { () throws(PythonError) in
                    _ = unsafe try python.owned(nil, at: CallSite("Module/File.swift", 12))
                }
                #expect(error.callSite == CallSite("Module/File.swift", 12))
                #expect(error.description == "ValueError: no")
                #expect(error.report == error.traceback + "called from Module/File.swift:12\n")
                #expect(raised.callSite == nil && raised.report == raised.traceback)
            }
        }

        @Test func `a call that fails names its own line`() throws {
            try withPython { python in
                let function = try python.evaluate("lambda x: 1 / x")
                let zero = try python.evaluate("0")
                let error = try exception { () throws(PythonError) in _ = try python.call(function, zero) }
                #expect(error.callSite == CallSite(#fileID, #line - 1))
                #expect(error.report.hasSuffix("called from EmbeddedPythonTests/ErrorTests.swift:\(#line - 2)\n"))
            }
        }

        @Test func `errors are equal that read the same`() throws {
            try withPython { python in
                func raised(_ source: String) throws -> PythonException {
                    try exception { () throws(PythonError) in try python.run(source) }
                }
                let error = try raised("raise ValueError(1)")
                #expect(try error == raised("raise ValueError(1)"))
                #expect(try error != raised("raise ValueError(2)"))
                #expect(try error != raised("raise TypeError(1)"))
                #expect(try error != raised("\nraise ValueError(1)"))
                #expect(PythonError.exception(error) == .exception(error))
            }
        }

        @Test func `an error takes one word, and bears being looked into`() throws {
            #expect(MemoryLayout<PythonError>.size == MemoryLayout<Int>.size)
            try withPython { python in
                let error = try exception { () throws(PythonError) in try python.run("raise ValueError('no')") }
                var text = ""
                dump(PythonError.exception(error), to: &text)
                #expect(text.contains("ValueError: no"))
                #expect("\(error as any Error)" == "ValueError: no")
            }
        }

        @Test func `a message says what failed and what to do`() {
            let errors: [PythonError] = [
                .notFound(tried: ["VIRTUAL_ENV", "python3 on PATH"]),
                .unusable(executable: "/x", reason: "it is 2.7", remedy: "name another"),
                .startFailed(executable: "/x", reason: "no encodings"), .alreadyStarted(executable: "/x"),
                .startFailedBefore(executable: "/x"), .notAttached,
                .conversion(expected: "str", found: "int"), .numPyUnusable(reason: "it is not installed"),
            ]
            #expect(errors.allSatisfy { !$0.description.contains("\n") && !$0.description.isEmpty })
            #expect(errors[0].description.contains("VIRTUAL_ENV, python3 on PATH"))
            #expect(errors[1].description == "/x cannot be embedded: it is 2.7; name another")
        }
    }
}
