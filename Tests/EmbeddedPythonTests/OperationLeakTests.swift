import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    @Suite struct OperationLeakTests {
        @Test func `attributes, items and operators leave nothing behind`() throws {
            try withPython { python in
                let thing = try python.evaluate("type('Thing', (), {'size': 100_000})()")
                let dictionary = try python.evaluate("{}")
                let number = try python.evaluate("1 << 70")
                try expectNoGrowth(&python) { python in
                    try python.setAttribute("other", of: thing, to: 123_456)
                    try python.setAttribute(named: "an" + "other", of: thing, to: "text")
                    _ = try python.attribute("other", of: thing, as: Int.self)
                    _ = try? python.attribute("missing", of: thing)
                    try python.setItem("key", of: dictionary, to: 1.5)
                    _ = try python.item("key", of: dictionary, as: Double.self)
                    _ = try python.contains(dictionary, "key")
                    try python.deleteItem("key", of: dictionary)
                    _ = try? python.deleteItem("key", of: dictionary)
                    for `operator` in PythonOperator.allCases { _ = try? python.apply(`operator`, number, 3) }
                    for `operator` in PythonUnaryOperator.allCases { _ = try python.apply(`operator`, number) }
                    for comparison in PythonComparison.allCases { _ = try python.isTrue(number, comparison, 3) }
                    _ = try? python.compare(number, .less, "text")
                    _ = try (python.description(of: number), python.debugDescription(of: number))
                    _ = try python.hash(of: number)
                }
            }
        }

        @Test func `the natural spelling, keywords and many arguments leave nothing behind`() throws {
            try withPython { python in
                try python.run(
                    """
                    class Leaking:
                        def method(self, *args, **more): return [args, more]
                        value = 100_000
                    """)
                let object = try python.evaluate("Leaking()")
                try expectNoGrowth(&python) { python in
                    _ = try object.method()
                    _ = try object.method(123_456)
                    _ = try object.method(123_456, "b", 3.5)
                    let list = try object.method(object, key: 123_456, other: "x")
                    _ = try list[1]["key"] as Int
                    _ = try object.method(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, last: 12)
                    let value = try object.value
                    _ = try Int(value + 1) * Int(2 * value)
                    _ = try value < 3
                    _ = try object.value as Int
                    _ = try? object.missing as PythonValue
                    _ = try? object.method.missing() as PythonValue
                    try python.call("method", of: object, 1.5, keywords: ["key": list])
                    let method = try object.method
                    try method(1.5, key: 2)
                }
            }
        }

        @Test func `iteration and context managers leave nothing behind`() throws {
            struct Native: Error {}
            try withPython { python in
                try python.run(
                    """
                    class LeakManager:
                        def __enter__(self): return [self]
                        def __exit__(self, *what): return False
                    """)
                let list = try python.evaluate("[100_000, 200_000]")
                let broken = try python.evaluate("lambda: (1 // 0 for _ in range(3))")
                let manager = try python.evaluate("LeakManager()")
                try expectNoGrowth(&python) { python in
                    try python.forEach(in: list) { element in _ = try python.convert(element, to: Int.self) }
                    _ = try? python.forEach(in: python.call(broken)) { _ in }
                    let iterator = try PythonIterator(over: list, python)
                    _ = try iterator.next(python)
                    _ = try python.with(manager) { python, value in try python.count(of: value) }
                    _ = try? python.with(manager) { _, _ in throw Native() }
                    _ = try? python.with(manager) { python, _ in try python.call(list) }
                }
            }
        }

        @Test(.enabled(if: !TestPython.keepsCode, "this build keeps code and modules for ever"))
        func `snippets, namespaces and captured output leave nothing behind`() throws {
            try withPython { python in
                try expectNoGrowth(rounds: Growth.rounds / 10, &python) { python in
                    let scope = try python.namespace()
                    try python.run("def f(x): return [x, y]", with: ["y": 100_000], in: scope)
                    _ = try python.evaluate("f(z)", with: ["z": "text"], in: scope, as: [PythonValue].self)
                    _ = try? python.evaluate("f(", in: scope)
                    var output = PythonOutput()
                    try python.capturingOutput(into: &output) { (python) throws(PythonError) in
                        try python.run("print('text')", in: scope)
                    }
                }
            }
        }

        @Test func `handles that are dropped detached are released`() throws {
            try withPython { python in
                let interpreter = try TestPython.interpreter()
                try expectNoGrowth(&python) { python in
                    var handles = [PythonValue(try python.object([100_000])), PythonValue(try python.object("text"))]
                    python.detached { handles.removeAll() }
                    interpreter.attached { _ in }
                }
            }
        }
    }
}
