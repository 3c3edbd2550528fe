import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    /// Nothing is left behind: neither blocks and references of Python's nor memory of Swift's.
    @Suite struct LeakTests {
        @Test func `calls and conversions lose no reference`() throws {
            try withPython { python in
                let function = try python.evaluate("lambda x, y, z: [x, y, z]")
                try expectNoGrowth(&python) { python in
                    let list = try python.call(
                        function, try python.object(1.5), try python.object(1 << 40), try python.object("text"))
                    _ = try python.convert(try python.item(0, of: list), to: Double.self)
                    _ = try python.convert(try python.item(1, of: list), to: Int.self)
                    _ = try python.convert(try python.item(2, of: list), to: String.self)
                    _ = try python.attribute("append", of: python.copy(list))
                    _ = python.none
                }
            }
        }

        @Test func `errors that nobody reads lose neither references nor memory`() throws {
            try withPython { python in
                try python.run("def leak_raise():\n    raise ValueError([1, 2, 3])")
                let function = try python.evaluate("leak_raise")
                // As many as make the smallest object of Swift's show in the resident size.
                try expectNoGrowth(rounds: 1_000_000, &python) { python in _ = try? python.call(function) }
            }
        }

        @Test func `errors that are read lose neither references nor memory`() throws {
            try withPython { python in
                let source = """
                    def leak_chain():
                        try:
                            [][0]
                        except IndexError as index:
                            error = ValueError([1, 2, 3])
                            error.__notes__ = ['a note']
                            raise error from index
                    """
                try python.run(source)
                let function = try python.evaluate("leak_chain")
                let classes = try python.evaluate("(KeyError, ValueError)")
                func round(_ python: borrowing Python) throws {
                    let error = try exception { () throws(PythonError) in _ = try python.call(function) }
                    let isMatch = error.matches(classes, python)
                    #expect(isMatch && error.description.hasPrefix("ValueError") && error.report.contains("[1, 2, 3]"))
                    #expect(error.chain.count == 2 && error.chain[1].frames.count == 1 && error.context == nil)
                    #expect(error.notes.count == 1 && error.exceptions.isEmpty && error.exitStatus == nil)
                }
                try expectNoGrowth(rounds: Growth.rounds / 5, &python) { python in try round(python) }
            }
        }

        @Test func `errors that go on into Python lose no reference`() throws {
            try withPython { python in
                try python.run("def leak_raise():\n    raise ValueError([1, 2, 3])")
                let function = try python.evaluate("leak_raise")
                try expectNoGrowth(&python) { python in
                    let error = try exception { () throws(PythonError) in _ = try python.call(function) }
                    python.raise(.exception(error))
                    _ = unsafe try? python.owned(nil)
                    python.raise(.notAttached)
                    _ = unsafe try? python.owned(nil)
                }
            }
        }

        @Test func `errors that are dropped detached are released`() throws {
            try withPython { python in
                try python.run("def leak_raise():\n    raise ValueError([1, 2, 3])")
                let function = try python.evaluate("leak_raise")
                let interpreter = try TestPython.interpreter()
                try expectNoGrowth(&python) { python in
                    var errors = [try exception { () throws(PythonError) in _ = try python.call(function) }]
                    python.detached { errors.removeAll() }
                    interpreter.attached { _ in }
                }
            }
        }

        @Test(.enabled(if: !TestPython.keepsCode, "this build keeps code and modules for ever"))
        func `strange errors, snippets and modules lose no reference`() throws {
            try withPython { python in
                try python.run("class LeakHostile(Exception):\n    def __str__(self): raise LeakHostile()")
                let surrogate = try python.evaluate(#"'\ud800'"#)
                let growth = try Growth(rounds: Growth.rounds / 20, &python) { python in
                    try? python.run("raise LeakHostile()")
                    try? python.run("syntax error")
                    _ = try python.convert(surrogate, to: String.self)
                    _ = try? python.convert(surrogate, to: Int.self) as Int
                    _ = try python.module("leak", source: "x = [1]", file: "leak.py")
                }
                // Free-threaded builds lose a block with each module that has a name in it, whoever makes it.
                let module = try python.evaluate("lambda: setattr(__import__('types').ModuleType('leak'), 'x', [1])")
                let pythonsOwn = try Growth(rounds: Growth.rounds / 20, &python) { python in _ = try python.call(module)
                }
                #expect(growth.blocks - pythonsOwn.blocks < 2_000)
                #expect(growth.references - pythonsOwn.references < 2_000)
            }
        }

        @Test(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
        func `arrays lose neither references nor owners`() throws {
            let owner = Floats<Double>(count: 8)
            try withPython { python in
                let numpy = try NumPy(python)
                try expectNoGrowth(countsReferences: false, &python) { python in
                    // SAFETY: the owner keeps the memory.
                    let array = unsafe try numpy.array(over: owner.memory, shape: [2, 4], owner: owner, python)
                    _ = unsafe try numpy.elements(of: array, as: Double.self, python)
                    _ = unsafe try? numpy.array(over: owner.memory, shape: [3], owner: owner, python)
                }
            }
        }
    }
}
