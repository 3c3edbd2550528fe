import EmbeddedPython
import Testing

extension WithPython {
    @Suite struct NamespaceTests {
        @Test func `snippets in a namespace share it, and leave __main__ alone`() throws {
            try withPython { python in
                let scope = try python.namespace()
                try python.run("apart = 20", in: scope)
                try python.run("def more(x): return apart + x", in: scope)
                let value = try python.evaluate("more(22)", in: scope, as: Int.self)
                #expect(value == 42)
                let outside = try exception { () throws(PythonError) in _ = try python.evaluate("apart") }
                #expect(outside.type == "NameError")
            }
        }

        @Test func `variables go in and out by name`() throws {
            try withPython { python in
                let scope = try python.namespace()
                try python.setItem("x", of: scope, to: 21)
                try python.run("y = x * 2", in: scope)
                let y: Int = try python.item("y", of: scope)
                #expect(y == 42)
                let missing = try exception { () throws(PythonError) in _ = try python.item("z", of: scope) as Int }
                #expect(missing.type == "KeyError")
            }
        }

        @Test func `classes, data classes and builtins work as in a script`() throws {
            try withPython { python in
                let scope = try python.namespace()
                try python.run(
                    """
                    import dataclasses
                    @dataclasses.dataclass
                    class Point:
                        x: int
                        y: "float" = 2.0
                    if __name__ == "__main__":
                        text = repr(Point(max(1, 0)))
                    """, in: scope)
                let text: String = try python.item("text", of: scope)
                #expect(text == "Point(x=1, y=2.0)")
            }
        }

        @Test func `functions keep their namespace alive`() throws {
            try withPython { python in
                let function = try {
                    let scope = try python.namespace()
                    try python.run("base = 40\ndef add(x): return base + x", in: scope)
                    return try python.item("add", of: scope)
                }()
                let sum: Int = try python.call(function, 2)
                #expect(sum == 42)
            }
        }

        @Test func `a module's namespace is the module`() throws {
            try withPython { python in
                let module = try python.module("inner", source: "a = 1", file: "inner.py")
                let scope = try python.namespace(of: module)
                try python.run("b = a + 1", in: scope)
                let b: Int = try module.b
                #expect(b == 2)
                let number = try python.object(1)
                let error = try exception { () throws(PythonError) in _ = try python.namespace(of: number) }
                #expect(error.type == "SystemError")
            }
        }
    }
}
