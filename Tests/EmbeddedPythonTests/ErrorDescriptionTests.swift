import EmbeddedPython
import Testing

extension WithPython {
    /// What is read of an exception, however it resists.
    @Suite struct ErrorDescriptionTests {
        /// What `raise raised` ends with, after `definitions`.
        private func raised(
            _ raised: String, _ definitions: String = "", _ python: borrowing Python
        ) throws -> PythonException {
            try python.run(definitions)
            return try exception { () throws(PythonError) in try python.run("raise \(raised)", file: "raised.py") }
        }

        @Test func `nothing is described before it is read, and then once`() throws {
            try withPython { python in
                let definitions = """
                    class Counting(Exception):
                        count = 0
                        def __str__(self):
                            Counting.count += 1
                            return 'text'
                    """
                let error = try raised("Counting()", definitions, python)
                let before = try python.evaluate("Counting.count", as: Int.self) as Int
                #expect(before == 0)
                #expect(error.message == "text" && error.message == "text" && error.description.hasSuffix("text"))
                let after = try python.evaluate("Counting.count", as: Int.self) as Int
                #expect(after == 1)
            }
        }

        @Test func `frames are the calls that it passed through, outermost first`() throws {
            try withPython { python in
                let source = """
                    class C:
                        def method(self):
                            return int('a')
                    def outer():
                        C().method()
                    outer()
                    """
                let error = try exception { () throws(PythonError) in try python.run(source, file: "calls.py") }
                #expect(error.frames.allSatisfy { $0.file == "calls.py" })
                #expect(error.frames.map(\.function) == ["<module>", "outer", "method"])
                #expect(error.frames.map(\.line) == [6, 5, 3])
                #expect(error.frames.last?.description == "File \"calls.py\", line 3, in method")
                #expect(error.frames.allSatisfy { error.traceback.contains("\($0)") })
            }
        }

        @Test func `what is raised outside of Python code has no frames`() throws {
            try withPython { python in
                let error = try exception { () throws(PythonError) in try python.run("no Python", file: "a.py") }
                #expect(error.type == "SyntaxError")
                #expect(error.frames == [])
                #expect(error.traceback.contains("File \"a.py\", line 1"))
            }
        }

        @Test(arguments: [
            ("[]", []), ("['one', 'two']", ["one", "two"]), ("('one',)", ["one"]), ("[1, None]", ["1", "None"]),
            ("'text'", []), ("None", []), ("iter(int, 1)", []), (#"['a\ud800\0']"#, ["a\u{FFFD}\0"]),
            ("[Bad()]", ["<not describable>"]), ("Endless()", []), ("List(['a'])", ["a"]),
        ])
        func `notes are read as they are`(notes: String, expected: [String]) throws {
            let definitions = """
                class Bad:
                    def __str__(self): raise ValueError
                class Endless:
                    def __len__(self): return 1 << 60
                    def __iter__(self): return iter(int, 1)
                    def __getitem__(self, index): return 'x'
                class List(list):
                    def __len__(self): return 1 << 60
                    def __iter__(self): return iter(int, 1)
                    def __getitem__(self, index): return 'x'
                error = ValueError('noted')
                """
            try withPython { python in
                let error = try raised("error", definitions + "\nerror.__notes__ = \(notes)", python)
                #expect(error.notes == expected)
                #expect(error.description == "ValueError: noted")
            }
        }

        @Test(arguments: [
            "def __str__(self): raise Hostile()", "def __str__(self): raise SystemExit(1)",
            "def __str__(self): return 1", "def __str__(self): return self.__str__()",
            "def __str__(self): [0][1]", "def __str__(self): return bytearray(2 ** 62)",
        ])
        func `an exception that cannot be described is still an error`(method: String) throws {
            try withPython { python in
                let error = try raised("Hostile()", "class Hostile(Exception):\n    \(method)", python)
                #expect(error.type == "__main__.Hostile")
                #expect(error.message == "<not describable>")
                #expect(error.traceback.contains("Hostile"))
                #expect(error.frames.count == 1 && error.notes == [] && error.chain.count == 1)
                let next = try python.evaluate("1 + 1", as: Int.self) as Int
                #expect(next == 2)
            }
        }

        @Test(arguments: [
            "__class__ = property(lambda self: 1 / 0)", "__class__ = int", "__notes__ = property(lambda self: 1 / 0)",
            "__cause__ = property(lambda self: 1 / 0)", "__traceback__ = property(lambda self: 1 / 0)",
            "__suppress_context__ = property(lambda self: 1 / 0)", "__context__ = __cause__ = 5", "exceptions = [1]",
            "code = property(lambda self: 1 / 0)", "__module__ = 'elsewhere'",
            "def __getattribute__(self, name): raise SystemExit(name)",
            "def __getattr__(self, name): raise KeyboardInterrupt(name)", "def __eq__(self, other): 1 / 0",
            "def __hash__(self): 1 / 0", "__slots__ = ()",
        ])
        func `no attribute of its class gets in the way`(attribute: String) throws {
            try withPython { python in
                let definitions = "class Odd(ValueError):\n    \(attribute)\n"
                let error = try raised("Odd('no') from KeyError('cause')", definitions, python)
                #expect(error.type.hasSuffix(".Odd"))
                #expect(error.message == "no")
                #expect(error.frames.map(\.line) == [1])
                #expect(error.cause?.description == "KeyError: 'cause'")
                #expect(error.exceptions == [] && error.exitStatus == nil)
                #expect(error.traceback.contains("no"))
                #expect(error == error && error.chain.count == 2)
                // __getattr__ was asked for what was not there, and its KeyboardInterrupt is not lost.
                do throws(PythonError) { try python.run("for _ in range(100): pass") } catch {
                    #expect(error.description.hasPrefix("KeyboardInterrupt") && attribute.contains("Interrupt"))
                }
            }
        }

        @Test(arguments: [
            "__module__ = property(lambda self: 5)",
            "def __getattribute__(self, name): raise ValueError(name)",
            "def __getattribute__(self, name): return 5", "def __instancecheck__(self, x): 1 / 0",
        ])
        func `no metaclass gets in the way`(attribute: String) throws {
            try withPython { python in
                let definitions = "class Meta(type):\n    \(attribute)\nclass Odd(ValueError, metaclass=Meta): pass"
                let error = try raised("Odd('no')", definitions, python)
                #expect(["__main__.Odd", "<not describable>"].contains(error.type))
                #expect(error.message == "no" && error.frames.count == 1)
                #expect(error.traceback.contains("no"))
                let odd = try python.evaluate("Odd")
                let matches = error.matches(odd, python)
                #expect(matches)
            }
        }

        @Test func `text that Swift cannot hold does not spoil an error`() throws {
            try withPython { python in
                let source = #"class N(ValueError): pass\#nN.__qualname__ = 'N\udc80'\#nraise N('a\ud800b\0c')"#
                let error = try exception { () throws(PythonError) in try python.run(source, file: "a\u{1F600}.py") }
                #expect(error.message == "a\u{FFFD}b\0c")
                #expect(error.type == "__main__.N\u{FFFD}")
                #expect(error.frames.map(\.file) == ["a\u{1F600}.py"])
            }
        }

        @Test func `without Python's traceback module, the exception's own part is told`() throws {
            try withPython { python in
                try python.run("import sys, traceback; sys.modules['traceback'] = None")
                let source = "error = ValueError('no')\nerror.__notes__ = ['a note']\nraise error"
                let error = try exception { () throws(PythonError) in try python.run(source, file: "a.py") }
                let plain = error.traceback
                try python.run("sys.modules['traceback'] = traceback")
                #expect(
                    plain
                        == "Traceback (most recent call last):\n  File \"a.py\", line 3, in <module>\nValueError: no\na note\n"
                )
                // What failed was not kept.
                #expect(error.traceback.hasPrefix(plain.prefix(60)))
            }
        }

        @Test func `what too little stack left unread is read later`() throws {
            try withPython { python in
                let error = try raised("ValueError('no') from KeyError('cause')", "import sys, traceback", python)
                try python.run("limit = sys.getrecursionlimit(); sys.setrecursionlimit(5)")
                let short = error.traceback
                try python.run("sys.setrecursionlimit(limit)")
                #expect(short.hasSuffix("ValueError: no\n") && !short.contains("cause"))
                #expect(error.traceback.contains("KeyError: 'cause'"))
            }
        }

        @Test func `reading leaves alone what is pending`() throws {
            try withPython { python in
                let pending = try raised("KeyError('pending')", "", python)
                let other = try raised("ValueError('other')", "", python)
                python.raise(.exception(pending))
                #expect(other.traceback.contains("ValueError: other") && other.type == "ValueError")
                let error = try exception { () throws(PythonError) in _ = unsafe try python.owned(nil) }
                let isSame = unsafe error.object.unsafeAddress == pending.object.unsafeAddress
                #expect(isSame)
            }
        }
    }
}
