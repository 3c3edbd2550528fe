import EmbeddedPython
import Synchronization
import TestPython
import Testing

private struct Refused: Error, Equatable, CustomStringConvertible {
    var number: Int
    var description: String { "no \(number)" }
}

private final class Witness: Sendable {
    static let alive = Atomic<Int>(0)
    init() { Self.alive.add(1, ordering: .relaxed) }
    deinit { Self.alive.subtract(1, ordering: .relaxed) }
}

extension WithPython {
    @Suite struct CallableTests {
        @Test func `a closure is a Python function`() throws {
            try withPython { python in
                let multiply = try python.function("multiply", documentation: "x times y") { (x: Double, y: Double) in
                    x * y
                }
                let product: Double = try multiply(1.5, 4.0)
                #expect(product == 6)
                let facts = try python.evaluate(
                    "[f.__name__, f.__doc__, type(f).__name__, repr(f(2, 3))]", with: ["f": multiply], as: [String].self
                )
                #expect(facts == ["multiply", "x times y", "builtin_function_or_method", "6.0"])
                let sorted = try python.evaluate(
                    "sorted([3, 1, 2], key=f)", with: ["f": try python.function { (x: Int) in -x }], as: [Int].self)
                #expect(sorted == [3, 2, 1])
            }
        }

        @Test func `closures take and give values of all types`() throws {
            try withPython { python in
                let none = try python.function { () in "nothing" }
                let many = try python.function { (a: Int, b: String, c: [Int], d: [String: Double]?) in
                    PythonTuple(a, b, c, d)
                }
                let nothing: String = try none()
                #expect(nothing == "nothing")
                let all = try python.evaluate("repr(f(1, 'b', (2, 3), None))", with: ["f": many], as: String.self)
                #expect(all == "(1, 'b', [2, 3], None)")
                let seen = Mutex<[Int]>([])
                let note = try python.function { (number: Int) in seen.withLock { $0.append(number) } }
                let result = try note(5)
                #expect(python.isNone(result) && seen.withLock { $0 } == [5])
            }
        }

        @Test func `arguments have places and names`() throws {
            try withPython { python in
                let function = try python.function("f") { arguments in
                    let x: Double = try arguments.value(0, "x")
                    let times = try arguments.value(1, "times", default: 2)
                    return x * Double(times)
                }
                let values = try python.evaluate(
                    "[f(1.5), f(1.5, 3), f(x=2), f(times=5, x=1)]", with: ["f": function], as: [Double].self)
                #expect(values == [3, 4.5, 4, 5])
                let keep = try python.function { arguments in
                    "\(arguments.positional.count) \(arguments.keywords.keys.sorted())"
                }
                let text = try python.evaluate("f(1, None, b=2, a=3)", with: ["f": keep], as: String.self)
                #expect(text == "2 [\"a\", \"b\"]")
                let missing = try exception { () throws(PythonError) in try function() }
                #expect(missing.type == "TypeError" && missing.message.contains("argument x"))
            }
        }

        @Test(arguments: [
            ("f('a', 1.0)", "expected number, found str in argument 1 of multiply()"),
            ("f(1.0)", "expected 2 arguments of multiply(), found 1"),
            ("f(1.0, y=1.0)", "expected 2 arguments of multiply(), found 1"),
            ("f(1.0, 1.0, z=1)", "expected no keyword arguments of multiply(), found some"),
        ])
        func `wrong arguments are a TypeError`(call: String, message: String) throws {
            try withPython { python in
                let multiply = try python.function("multiply") { (x: Double, y: Double) in x * y }
                let error = try exception { () throws(PythonError) in
                    _ = try python.evaluate(call, with: ["f": multiply])
                }
                #expect(error.type == "TypeError" && error.message == message)
            }
        }

        @Test func `what Swift throws, Python can catch`() throws {
            try withPython { python in
                let fail = try python.function { (number: Int) throws -> Int in throw Refused(number: number) }
                try python.run(
                    """
                    try:
                        fail(3)
                    except RuntimeError as error:
                        caught = f"{type(error).__name__}: {error}"
                    """, with: ["fail": fail])
                let caught = try python.evaluate("caught", as: String.self)
                #expect(caught == "SwiftError: no 3")
            }
        }

        @Test func `what Swift throws comes back as itself`() throws {
            try withPython { python in
                let fail = try python.function { (number: Int) throws -> Int in throw Refused(number: number) }
                let direct = try exception { () throws(PythonError) in try fail(4) }
                #expect(direct.swiftError as? Refused == Refused(number: 4))
                let through = try exception { () throws(PythonError) in
                    _ = try python.evaluate("list(map(f, [7, 8]))", with: ["f": fail])
                }
                #expect(through.swiftError as? Refused == Refused(number: 7))
                let wrapped = try exception { () throws(PythonError) in
                    try python.run(
                        """
                        try:
                            f(9)
                        except Exception as error:
                            raise ValueError('wrapped') from error
                        """, with: ["f": fail])
                }
                #expect(wrapped.swiftError == nil)
                #expect(wrapped.cause?.swiftError as? Refused == Refused(number: 9))
            }
        }

        @Test func `another capsule is no Swift error`() throws {
            try withPython { python in
                let function = try python.function { () in 1 }
                let error = try exception { () throws(PythonError) in
                    try python.run(
                        """
                        error = RuntimeError('not Swift\\'s')
                        error._swift_error = f.__self__
                        raise error
                        """, with: ["f": function])
                }
                #expect(error.swiftError == nil && error.message == "not Swift's")
            }
        }

        @Test func `a Python exception passes through Swift as the same object`() throws {
            try withPython { python in
                try python.run("def callable_raise(): raise KeyError('k')")
                let raiser = try python.evaluate("callable_raise")
                let pass = try python.function { () throws -> Int in try raiser() }
                let error = try exception { () throws(PythonError) in try pass() }
                #expect(error.type == "KeyError" && error.traceback.contains("callable_raise"))
            }
        }

        @Test func `Python's threads call closures`() throws {
            try withPython { python in
                let total = Mutex(0)
                let add = try python.function { (number: Int) in
                    let squared = try withPython { python in
                        try python.evaluate("n * n", with: ["n": number], as: Int.self)
                    }
                    total.withLock { $0 += squared }
                }
                try python.run(
                    """
                    import threading
                    threads = [threading.Thread(target=lambda: [add(n) for n in range(50)]) for _ in range(4)]
                    for thread in threads: thread.start()
                    for thread in threads: thread.join()
                    """, with: ["add": add])
                #expect(total.withLock { $0 } == 4 * 40_425)
            }
        }

        @Test func `a closure lives as long as its function, whoever lets it go`() throws {
            try withPython { python in
                let before = Witness.alive.load(ordering: .relaxed)
                try {
                    let witness = Witness()
                    let function = try python.function { () in withExtendedLifetime(witness) { 1 } }
                    try python.setItem(
                        "kept_function", of: python.namespace(of: python.import("__main__")), to: function)
                }()
                let one = try python.evaluate("kept_function()", as: Int.self)
                #expect(one == 1)
                #expect(Witness.alive.load(ordering: .relaxed) == before + 1)
                try python.run(
                    """
                    import threading
                    thread = threading.Thread(target=lambda: globals().pop('kept_function'))
                    thread.start()
                    thread.join()
                    """)
                #expect(Witness.alive.load(ordering: .relaxed) == before)
            }
        }

        @Test func `a function may let itself go while it runs`() throws {
            try withPython { python in
                let function = try python.function { () throws -> Int in
                    try withPython { python in
                        try python.run("del self_removing; import gc; gc.collect()")
                        return 6
                    }
                }
                try python.run("x = self_removing()", with: ["self_removing": function])
                let value = try python.evaluate("x", as: Int.self)
                #expect(value == 6)
            }
        }

        @Test func `calls that go back and forth too often are a RecursionError`() throws {
            try withPython { python in
                let down = try python.function { (function: PythonValue) throws -> PythonValue in try function(function)
                }
                let error = try exception { () throws(PythonError) in try down(down) }
                #expect(error.type == "RecursionError")
            }
        }

        @Test func `names with NUL are refused`() throws {
            try withPython { python in
                #expect(throws: PythonError.self) { _ = try python.function("a\0b") { () in 1 } }
                #expect(throws: PythonError.self) { _ = try python.function("a", documentation: "\0") { () in 1 } }
            }
        }
    }
}
