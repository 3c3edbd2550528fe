import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    @Suite struct CallTests {
        @Test func `calls pass up to three arguments, in order`() throws {
            try withPython { python in
                let join = try python.evaluate("lambda *all: '-'.join(all)")
                let a = try python.object("a")
                let b = try python.object("b")
                let c = try python.object("c")
                let texts = [
                    try python.convert(try python.call(join), to: String.self),
                    try python.convert(try python.call(join, a), to: String.self),
                    try python.convert(try python.call(join, a, b), to: String.self),
                    try python.convert(try python.call(join, a, b, c), to: String.self),
                ]
                #expect(texts == ["", "a", "a-b", "a-b-c"])
            }
        }

        @Test(arguments: [
            "str.upper", "'{}'.format", "type('C', (), {'__call__': lambda self, x: x})()", "str", "(lambda x: x)",
            "__import__('functools').partial(lambda x, y: x + y, '')",
        ])
        func `every kind of callable can be called`(callable: String) throws {
            try withPython { python in
                let text = try python.convert(
                    try python.call(try python.evaluate(callable), try python.object("X")), to: String.self)
                #expect(text == "X")
            }
        }

        @Test func `any number of arguments and keywords, converted or not`() throws {
            try withPython { python in
                let function = try python.evaluate("lambda *places, **names: len(places) * 10 + len(names)")
                let five: Int = try python.call(function, 1, 2, 3, 4, 5, keywords: [:])
                #expect(five == 50)
                let named = try python.call(function, 1, keywords: ["a": 1, "b": "x"], as: Int.self)
                #expect(named == 12)
                let text = try python.evaluate("'{} {end}'")
                let filled = try python.call("format", of: text, "a", keywords: ["end": "b"], as: String.self)
                #expect(filled == "a b")
            }
        }

        @Test func `arguments and results are released`() throws {
            try withPython { python in
                let object = try python.evaluate("object()")
                let identity = try python.evaluate("lambda x: x")
                let count = try python.evaluate("__import__('sys').getrefcount")
                let before = try python.convert(try python.call(count, object), to: Int.self)
                for _ in 0..<100 { _ = try python.call(identity, object) }
                let after = try python.convert(try python.call(count, object), to: Int.self)
                #expect(after == before)
            }
        }

        @Test func `what is no callable, or takes other arguments, is a TypeError`() throws {
            try withPython { python in
                let number = try python.object(1)
                let function = try python.evaluate("lambda: None")
                let notCallable = try exception { () throws(PythonError) in _ = try python.call(number) }
                let tooMany = try exception { () throws(PythonError) in _ = try python.call(function, number) }
                #expect(notCallable.type == "TypeError")
                #expect(tooMany.type == "TypeError")
            }
        }

        @Test func `attributes, items and lengths`() throws {
            try withPython { python in
                let object = try python.evaluate("type('C', (), {})()")
                try python.setAttribute("x", of: object, to: try python.object(7))
                let list = try python.evaluate("[1, 2, 3]")
                let found = [
                    try python.convert(try python.attribute("x", of: object), to: Int.self),
                    try python.convert(try python.item(-1, of: list), to: Int.self), try python.count(of: list),
                ]
                #expect(found == [7, 3, 3])
                let outside = try exception { () throws(PythonError) in _ = try python.item(3, of: list) }
                let missing = try exception { () throws(PythonError) in _ = try python.attribute("y", of: object) }
                let unsized = try exception { () throws(PythonError) in _ = try python.count(of: object) }
                #expect([outside.type, missing.type, unsized.type] == ["IndexError", "AttributeError", "TypeError"])
            }
        }

        @Test func `a second start is refused, with the Python that runs`() throws {
            let running = try TestPython.interpreter().installation
            #expect(throws: PythonError.alreadyStarted(executable: running.executable)) {
                _ = try Interpreter.start(running)
            }
        }

        @Test func `the Python that runs is the one that was asked for, with its own prefix`() throws {
            let installation = try TestPython.interpreter().installation
            try withPython { python in
                let facts = try ["sys.executable", "sys.prefix", "sys.base_prefix", "sys.version.split()[0]"].map {
                    try python.convert(try python.evaluate("__import__('sys')" + $0.dropFirst(3)), to: String.self)
                }
                #expect(
                    facts == [
                        installation.executable, installation.prefix, installation.basePrefix, installation.version,
                    ])
            }
        }
    }
}
