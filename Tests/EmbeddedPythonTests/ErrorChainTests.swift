import EmbeddedPython
import Testing

extension WithPython {
    @Suite struct ErrorChainTests {
        private func raised(_ source: String, _ python: borrowing Python) throws -> PythonException {
            try exception { () throws(PythonError) in try python.run(source) }
        }

        @Test func `a cause and a context are exceptions themselves`() throws {
            try withPython { python in
                let error = try raised(
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
                    """, python)
                let context = try #require(error.context)
                let cause = try #require(context.cause)
                #expect(error.cause == nil && context.context == nil && cause.cause == nil && cause.context == nil)
                #expect(context.description == "TypeError: two")
                #expect(cause.description == "ValueError: one")
                #expect(cause.frames.map(\.function) == ["<module>", "first"])
                #expect(error.chain.map(\.type) == ["KeyError", "TypeError", "ValueError"])
                #expect(context.callSite == nil)
            }
        }

        @Test func `what is raised from None has neither`() throws {
            try withPython { python in
                let error = try raised("try: 1 / 0\nexcept ZeroDivisionError: raise ValueError from None", python)
                #expect(error.cause == nil && error.context == nil)
                #expect(error.chain == [error])
            }
        }

        @Test(arguments: [
            ("a.__cause__ = a", 1), ("a.__context__ = a", 1), ("a.__cause__ = b; b.__cause__ = a", 2),
            ("a.__context__ = b; b.__context__ = a", 2), ("a.__cause__ = b; b.__context__ = c; c.__cause__ = b", 3),
        ])
        func `a chain that goes in a circle ends`(links: String, count: Int) throws {
            try withPython { python in
                let error = try raised(
                    "a, b, c = ValueError('a'), ValueError('b'), ValueError('c')\n\(links)\nraise a", python)
                #expect(error.chain.map(\.message) == Array(["a", "b", "c"].prefix(count)))
                #expect(error.traceback.contains("ValueError: a"))
                try python.run("a = b = c = None")
            }
        }

        @Test func `a long chain is read to its end`() throws {
            try withPython { python in
                let error = try raised(
                    """
                    last = None
                    for number in range(3000):
                        following = ValueError(number)
                        following.__cause__ = last
                        last = following
                    raise last
                    """, python)
                #expect(error.chain.count == 3000)
                #expect(error.chain.last?.message == "0")
                #expect(error.traceback.contains("ValueError: 2999"))
                try python.run("last = following = None")
            }
        }

        @Test func `a group holds its exceptions`() throws {
            try withPython { python in
                guard try python.isTrue(try python.evaluate("__import__('sys').version_info >= (3, 11)")) else {
                    return
                }
                let error = try raised(
                    "raise ExceptionGroup('two', [ValueError(1), ExceptionGroup('inner', [KeyError(2)])])", python)
                #expect(error.description == "ExceptionGroup: two (2 sub-exceptions)")
                #expect(error.exceptions.map(\.type) == ["ValueError", "ExceptionGroup"])
                #expect(error.exceptions[1].exceptions.map(\.message) == ["2"])
                #expect(error.traceback.contains("ValueError: 1"))
                #expect(error.exceptions[0].exceptions.isEmpty)
            }
        }
    }
}
