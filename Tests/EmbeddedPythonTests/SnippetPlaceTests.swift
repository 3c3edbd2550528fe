import EmbeddedPython
import Testing

extension WithPython {
    /// Where tracebacks say that a snippet stands. Lines are counted from `#line` on, so that edits above do no harm.
    @Suite struct SnippetPlaceTests {
        private func expect(
            _ error: PythonException, line: Int, shows source: String, sourceLocation: SourceLocation = #_sourceLocation
        ) {
            let place = "File \"EmbeddedPythonTests/SnippetPlaceTests.swift\", line \(line)"
            let lines = error.traceback.split(separator: "\n")
            let index = lines.firstIndex { $0.contains(place) }
            #expect(index != nil, "no \(place) in\n\(error.traceback)", sourceLocation: sourceLocation)
            guard let index, index + 1 < lines.endIndex else { return }
            #expect(lines[index + 1].contains(source), "\(error.traceback)", sourceLocation: sourceLocation)
        }

        @Test func `a literal of several lines has its lines where Swift has them`() throws {
            try withPython { python in
                let start = #line
                let error = try exception { () throws(PythonError) in
                    try python.run(
                        """
                        place_first = 1
                        place_second = [][place_first]
                        """)
                }
                expect(error, line: start + 4, shows: "place_second = [][place_first]")
            }
        }

        @Test(arguments: [0, -1, Int.min, Int.max])
        func `a line that no file has does no harm`(line: Int) throws {
            try withPython { python in
                let value = try python.evaluate("6 * 7", as: Int.self, line: line)
                #expect(value == 42)
                try python.run(
                    """
                    place_nowhere = 1
                    """, line: line)
            }
        }

        @Test func `a literal of one line has the line of its call`() throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in try python.run("1 / 0  # here") }
                expect(error, line: #line - 1, shows: "1 / 0  # here")
                let value = try exception { () throws(PythonError) in _ = try python.evaluate("[0][7]") }
                expect(value, line: #line - 1, shows: "[0][7]")
                let converted = try exception { () throws(PythonError) in
                    _ = try python.evaluate("{}['none']", as: Int.self)
                }
                expect(converted, line: #line - 2, shows: "{}['none']")
            }
        }

        @Test func `an expression of several lines has its lines too`() throws {
            try withPython { python in
                let start = #line
                let error = try exception { () throws(PythonError) in
                    _ = try python.evaluate(
                        """
                        [1, 2][
                            7]
                        """)
                }
                // Python before 3.11 blames the line where the expression starts, as it does in a file.
                expect(error, line: start + 3, shows: "[1, 2][")
            }
        }

        @Test func `a syntax error has its line`() throws {
            try withPython { python in
                let start = #line
                let error = try exception { () throws(PythonError) in
                    try python.run(
                        """
                        place_third = 3
                        place_third = = 4
                        """)
                }
                #expect(error.type == "SyntaxError")
                expect(error, line: start + 4, shows: "place_third = = 4")
            }
        }

        @Test func `a function that fails later shows the line where it was defined`() throws {
            try withPython { python in
                let start = #line
                try python.run(
                    """
                    def place_fail(x):
                        return 1 / x
                    """)
                try python.run("place_other = 1")
                let fail = try python.evaluate("place_fail")
                let error = try exception { () throws(PythonError) in try python.call(fail, 0) }
                expect(error, line: start + 3, shows: "return 1 / x")
            }
        }

        @Test func `a source with a file's name of its own begins at line 1 there`() throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in
                    try python.run("\n\nraise ValueError('x')", file: "no/such/file.py")
                }
                #expect(
                    error.traceback.contains("File \"no/such/file.py\", line 3, in <module>\n    raise ValueError('x')")
                )
            }
        }

        @Test(arguments: ["x = 1\r\ny = [][x]\r\n", "x = 1\ny = [][x]", "\u{c}x = '\u{2028}'\ny = [][1]  # \u{2028}"])
        func `lines end where Python ends them`(source: String) throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in try python.run(source, file: "ends.py") }
                #expect(error.traceback.contains("line 2, in <module>\n    y = []["))
            }
        }

        @Test func `what a snippet says of its encoding does not change its text`() throws {
            try withPython { python in
                let length = try python.namespace()
                try python.run("# -*- coding: latin-1 -*-\nlength = len('é')", in: length)
                let count: Int = try python.item("length", of: length)
                #expect(count == 1)
            }
        }
    }
}
