import EmbeddedPython
import Testing

extension WithPython {
    @Suite struct SnippetTests {
        @Test func `statements and expressions share a namespace`() throws {
            try withPython { python in
                try python.run("snippet_value = 20\ndef snippet_add(x): return snippet_value + x")
                let value = try python.evaluate("snippet_add(22)", as: Int.self)
                #expect(value == 42)
            }
        }

        @Test func `tracebacks name the snippet's file and line`() throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in
                    try python.run("\n\nraise ValueError('x')", file: "Sources/Main.swift")
                }
                #expect(error.traceback.contains("File \"Sources/Main.swift\", line 3, in <module>"))
            }
        }

        @Test func `a syntax error names its place`() throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in try python.run("x = \n", file: "wrong.py") }
                #expect(error.type == "SyntaxError")
                #expect(error.traceback.contains("wrong.py"))
                let statement = try exception { () throws(PythonError) in _ = try python.evaluate("x = 1") }
                #expect(statement.type == "SyntaxError")
            }
        }

        @Test func `a module has a namespace and a file of its own`() throws {
            try withPython { python in
                let module = try python.module("apart", source: "apart_value = 1\nf = lambda: __file__", file: "a/b.py")
                let file = try python.convert(try python.call(try python.attribute("f", of: module)), to: String.self)
                let name = try python.convert(try python.attribute("__name__", of: module), to: String.self)
                #expect([file, name] == ["a/b.py", "apart"])
                let outside = try exception { () throws(PythonError) in _ = try python.evaluate("apart_value") }
                #expect(outside.type == "NameError")
                let isListed = try python.isTrue(try python.evaluate("'apart' in __import__('sys').modules"))
                #expect(!isListed)
            }
        }

        @Test func `a function outlives the module that it was defined in`() throws {
            try withPython { python in
                let function = try python.attribute(
                    "f", of: try python.module("gone", source: "x = 5\ndef f(): return x", file: "gone.py"))
                let value = try python.convert(try python.call(function), to: Int.self)
                #expect(value == 5)
            }
        }

        @Test func `a dotted name imports the inner module`() throws {
            try withPython { python in
                let name = try python.convert(
                    try python.attribute("__name__", of: try python.import("xml.dom.minidom")), to: String.self)
                #expect(name == "xml.dom.minidom")
            }
        }

        @Test func `nothing is cut at a NUL`() throws {
            try withPython { python in
                let object = try python.evaluate("1")
                #expect(throws: PythonError.self) { try python.run("x = 1\0raise ValueError") }
                #expect(throws: PythonError.self) { try python.run("x = 1", file: "a\0b") }
                #expect(throws: PythonError.self) { _ = try python.evaluate("1\0+ 1") }
                #expect(throws: PythonError.self) { _ = try python.import("sys\0tem") }
                #expect(throws: PythonError.self) { _ = try python.attribute("real\0ly", of: object) }
                #expect(throws: PythonError.self) { try python.setAttribute("a\0b", of: object, to: object) }
                #expect(throws: PythonError.self) { _ = try python.module("a\0b", source: "", file: "a") }
            }
        }
    }
}
