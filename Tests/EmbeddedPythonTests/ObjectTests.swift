import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    @Suite struct ObjectTests {
        @Test func `attributes are read, set and missed`() throws {
            try withPython { python in
                let thing = try python.evaluate("type('Thing', (), {})()")
                try python.setAttribute("size", of: thing, to: 3)
                try python.setAttribute(named: "na" + "me", of: thing, to: "x")
                let size = try python.attribute("size", of: thing, as: Int.self)
                let name = try python.convert(python.attribute(named: "name", of: thing), to: String.self)
                #expect(size == 3)
                #expect(name == "x")
                let missing = try exception { () throws(PythonError) in _ = try python.attribute("none", of: thing) }
                #expect(missing.type == "AttributeError")
            }
        }

        @Test func `names with a NUL are names like any other`() throws {
            try withPython { python in
                let thing = try python.evaluate("type('Thing', (), {})()")
                try python.setAttribute("a\0b", of: thing, to: 1)
                let names = try python.description(of: python.evaluate("vars")(thing))
                #expect(names == #"{'a\x00b': 1}"#)
            }
        }

        @Test func `items are read, set, deleted and missed`() throws {
            try withPython { python in
                let dictionary = try python.evaluate("{'a': 1, 2: 'b'}")
                try python.setItem("c", of: dictionary, to: 3.5)
                try python.deleteItem(2, of: dictionary)
                let text = try python.description(of: dictionary)
                #expect(text == "{'a': 1, 'c': 3.5}")
                let contained = try [python.contains(dictionary, "a"), python.contains(dictionary, 2)]
                #expect(contained == [true, false])
                let missing = try exception { () throws(PythonError) in _ = try python.item(2, of: dictionary) }
                #expect(missing.type == "KeyError")
                let count = try python.count(of: dictionary)
                #expect(count == 2)
            }
        }

        @Test func `identity, truth, repr and hash are Python's`() throws {
            try withPython { python in
                let one = try python.evaluate("[1]")
                let other = try python.evaluate("[1]")
                let copy = python.copy(one)
                #expect(python.isSame(one, copy) && !python.isSame(one, other))
                #expect(python.isNone(python.none) && !python.isNone(one))
                let truths = try [python.isTrue(one), python.isTrue(python.evaluate("[]"))]
                #expect(truths == [true, false])
                let text = try python.debugDescription(of: python.evaluate("'a'"))
                #expect(text == "'a'")
                let hash = try python.hash(of: python.evaluate("12"))
                #expect(hash == 12)
                let unhashable = try exception { () throws(PythonError) in _ = try python.hash(of: one) }
                #expect(unhashable.type == "TypeError")
                let isList = try python.isInstance(one, of: python.evaluate("list"))
                #expect(isList)
            }
        }

        @Test func `methods are called with up to four arguments, and with keywords`() throws {
            try withPython { python in
                try python.run(
                    """
                    class Recorder:
                        def record(self, *args, **more): return (args, more)
                    """)
                let recorder = try python.evaluate("Recorder()")
                let texts = try [
                    python.description(of: python.call("record", of: recorder)),
                    python.description(of: python.call("record", of: recorder, 1)),
                    python.description(of: python.call("record", of: recorder, 1, 2.5)),
                    python.description(of: python.call("record", of: recorder, 1, 2.5, "x")),
                    python.description(of: python.call("record", of: recorder, 1, 2.5, "x", true)),
                    python.description(of: python.call("record", of: recorder, 1, 2, 3, 4, 5, keywords: ["k": 6])),
                    python.description(of: python.call("record", of: recorder, keywords: ["k": 6, "l": "y"])),
                ]
                #expect(
                    texts == [
                        "((), {})", "((1,), {})", "((1, 2.5), {})", "((1, 2.5, 'x'), {})", "((1, 2.5, 'x', True), {})",
                        "((1, 2, 3, 4, 5), {'k': 6})", "((), {'k': 6, 'l': 'y'})",
                    ])
            }
        }

        @Test func `functions are called with keywords`() throws {
            try withPython { python in
                let sorted = try python.evaluate("sorted")
                let list = try python.evaluate("[1, 3, 2]")
                let text = try python.description(of: python.call(sorted, list, keywords: ["reverse": true]))
                #expect(text == "[3, 2, 1]")
                let wrong = try exception { () throws(PythonError) in
                    try python.call(sorted, list, keywords: ["sideways": true])
                }
                #expect(wrong.type == "TypeError")
            }
        }

        @Test func `iteration gives each element, then nil, and throws what the iterator raises`() throws {
            try withPython { python in
                var numbers = [Int]()
                try python.forEach(in: python.evaluate("range(5)")) { element in
                    numbers.append(try python.convert(element, to: Int.self))
                }
                #expect(numbers == [0, 1, 2, 3, 4])
                let iterator = try PythonIterator(over: python.evaluate("(1 // (2 - x) for x in range(4))"), python)
                _ = try iterator.next(python)
                _ = try iterator.next(python)
                let error = try exception { () throws(PythonError) in _ = try iterator.next(python) }
                #expect(error.type == "ZeroDivisionError")
                let isOver = try iterator.next(python) == nil
                #expect(isOver)
                let wrong = try exception { () throws(PythonError) in
                    _ = try PythonIterator(over: python.object(1), python)
                }
                #expect(wrong.type == "TypeError")
            }
        }

        @Test func `a context manager is left with what went wrong, and may swallow it`() throws {
            struct Native: Error {}
            try withPython { python in
                try python.run(
                    """
                    class Manager:
                        def __init__(self, swallows): self.swallows, self.log = swallows, []
                        def __enter__(self): self.log.append('enter'); return 'value'
                        def __exit__(self, kind, error, trace):
                            self.log.append(kind.__name__ if kind else 'fine')
                            return self.swallows
                    """)
                let strict = try python.evaluate("Manager(False)")
                let lenient = try python.evaluate("Manager(True)")
                let value = try python.with(strict) { python, value in try python.convert(value, to: String.self) }
                #expect(value == "value")
                #expect(throws: Native.self) { try python.with(strict) { _, _ in throw Native() } }
                #expect(throws: PythonError.self) {
                    try python.with(strict) { python, _ in try python.run("raise KeyError('k')") }
                }
                let swallowed: Void? = try python.with(lenient) { python, _ in try python.run("raise KeyError('k')") }
                #expect(swallowed == nil)
                let log = try python.description(of: strict.log)
                #expect(log == "['enter', 'fine', 'enter', 'SwiftError', 'enter', 'KeyError']")
                try python.run(
                    """
                    class Kept(Manager):
                        __class__ = property(lambda self: int)
                        def __exit__(self, kind, error, trace): self.error = error; return True
                    """)
                let liar = try python.evaluate("Kept(True)")
                _ = try python.with(liar) { _, _ in throw Native() }
                let told = try exception { () throws(PythonError) in
                    try python.run("raise manager.error", with: ["manager": liar])
                }
                #expect(told.swiftError is Native)
                let noManager = try exception { () throws(PythonError) in
                    do { _ = try python.with(python.object(1)) { _, _ in } } catch let error as PythonError {
                        throw error
                    } catch {}
                }
                #expect(noManager.type == "AttributeError")
            }
        }
    }
}
