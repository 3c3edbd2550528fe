import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    /// The interpreter's count of allocated blocks stays flat. One lost object a round would be 100,000.
    @Suite struct LeakTests {
        private static let rounds = 100_000
        /// Caches that fill, and what other suites leave while Python is theirs for a moment.
        private static let allowance = 2_000

        /// Blocks more than before `rounds` of `body`, after some for warming up.
        private func growth(
            rounds: Int = rounds, _ python: inout Python, _ body: (inout Python) throws -> Void
        ) throws -> Int {
            // No other test gets its turn in between.
            try python.run("import sys; switch_interval = sys.getswitchinterval(); sys.setswitchinterval(1e4)")
            for _ in 0..<1000 { try body(&python) }
            let blocks = try python.evaluate("__import__('sys').getallocatedblocks")
            let before = try python.integer(try python.call(blocks))
            for _ in 0..<rounds { try body(&python) }
            let after = try python.integer(try python.call(blocks))
            try python.run("sys.setswitchinterval(switch_interval)")
            return after - before
        }

        @Test func `calls and conversions lose no reference`() throws {
            try withPython { python in
                let function = try python.evaluate("lambda x, y, z: [x, y, z]")
                let growth = try growth(&python) { python in
                    let list = try python.call(
                        function, try python.float(1.5), try python.integer(1 << 40), try python.string("text"))
                    _ = try python.double(try python.item(0, of: list))
                    _ = try python.integer(try python.item(1, of: list))
                    _ = try python.string(try python.item(2, of: list))
                    _ = try python.attribute("append", of: python.copy(list))
                    _ = python.none
                }
                #expect(growth < Self.allowance)
            }
        }

        @Test func `errors lose no reference`() throws {
            try withPython { python in
                try python.run("def leak_raise():\n    raise ValueError([1, 2, 3])")
                let function = try python.evaluate("leak_raise")
                let growth = try growth(&python) { python in _ = try? python.call(function) }
                #expect(growth < Self.allowance)
            }
        }

        @Test func `strange errors, snippets and modules lose no reference`() throws {
            try withPython { python in
                try python.run("class LeakHostile(Exception):\n    def __str__(self): raise LeakHostile()")
                let surrogate = try python.evaluate(#"'\ud800'"#)
                let growth = try growth(rounds: 5_000, &python) { python in
                    try? python.run("raise LeakHostile()")
                    try? python.run("syntax error")
                    _ = try python.string(surrogate)
                    _ = try? python.integer(surrogate) as Int
                    _ = try python.module("leak", source: "x = [1]", file: "leak.py")
                }
                // Free-threaded builds of 3.14 lose a block with each module that has a name in it, whoever makes it.
                let module = try python.evaluate("lambda: setattr(__import__('types').ModuleType('leak'), 'x', [1])")
                let pythonsOwn = try self.growth(rounds: 5_000, &python) { python in _ = try python.call(module) }
                #expect(growth - pythonsOwn < Self.allowance)
            }
        }

        @Test(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
        func `arrays lose neither references nor owners`() throws {
            let owner = Floats<Double>(count: 8)
            try withPython { python in
                let numpy = try NumPy(python)
                let growth = try growth(&python) { python in
                    // SAFETY: the owner keeps the memory.
                    let array = unsafe try numpy.array(over: owner.memory, shape: [2, 4], owner: owner, python)
                    _ = unsafe try numpy.elements(of: array, as: Double.self, python)
                    _ = unsafe try? numpy.array(over: owner.memory, shape: [3], owner: owner, python)
                }
                #expect(growth < Self.allowance)
            }
        }
    }
}
