import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    @Suite struct NaturalSpellingTests {
        @Test func `attributes are values, and typed where the context says so`() throws {
            try withPython { python in
                let sys = try python.import("sys")
                let version = try sys.version_info
                let major: Int = try version.major
                let minor: Int = try version[1]
                #expect(major == 3)
                #expect(minor >= 10)
                let path = try sys.path
                let kind = try path.__class__
                let name: String = try kind.__name__
                #expect(name == "list")
            }
        }

        @Test func `methods are called with positional and keyword arguments`() throws {
            try withPython { python in
                let math = try python.import("math")
                let root: Double = try math.sqrt(2.25)
                #expect(root == 1.5)
                let distance: Double = try math.dist(
                    python.evaluate("[0, 0]"), python.evaluate("[3, 4]"))
                #expect(distance == 5)
                let isClose: Bool = try math.isclose(1.0, 1.5, rel_tol: 0.5)
                #expect(isClose)
                let farApart: Bool = try math.isclose(1.0, 1.5, rel_tol: 0.1, abs_tol: 0.1)
                #expect(!farApart)
            }
        }

        @Test func `what a chain gives can be an argument again`() throws {
            try withPython { python in
                let os = try python.import("os")
                let joined = try os.path.join("a", "b", "c", "d", "e", "f")
                let base: String = try os.path.basename(joined)
                #expect(base == "f")
                let same: String = try os.path.join(os.path.dirname(joined), "g")
                #expect(same == "a/b/c/d/e/g")
            }
        }

        @Test func `an argument that nobody else holds lives until the call has ended`() throws {
            try withPython { python in
                try python.run(
                    """
                    class Passing:
                        ends = 0
                        def make(self): return Passing()
                        def ended(self, *values): return Passing.ends
                        def __del__(self): Passing.ends += 1
                    passing = Passing()
                    """)
                let passing = try python.evaluate("passing")
                let one: Int = try passing.ended(passing.make())
                #expect(one == 0)
                let two: Int = try passing.ended(passing.make(), passing.make())
                #expect(two == 1)
                let mixed: Int = try passing.ended(passing.make(), 1)
                #expect(mixed == 3)
                let three: Int = try passing.ended(passing.make(), passing.make(), passing.make())
                #expect(three == 4)
                let itself: Int = try passing.make().ended()
                #expect(itself == 7)
                let last: Int = try python.evaluate("Passing.ends")
                #expect(last == 8)
            }
        }

        @Test func `an item that is missing names the line that asked for it`() throws {
            try withPython { python in
                let empty = try python.evaluate("{}")
                let error = try exception { () throws(PythonError) in _ = try empty["key"] as Int }
                #expect(error.callSite == CallSite(#fileID, #line - 1))
                let slice = try exception { () throws(PythonError) in _ = try empty[0..<2] }
                #expect(slice.callSite == CallSite(#fileID, #line - 1))
            }
        }

        @Test func `functions are called as values`() throws {
            try withPython { python in
                let function = try python.evaluate("lambda *args, **more: (args, sorted(more.items()))")
                let text = try python.description(of: try function(1, 2.5, "x", key: true, other: "y"))
                #expect(text == "((1, 2.5, 'x'), [('key', True), ('other', 'y')])")
                let empty = try python.description(of: try function())
                #expect(empty == "((), [])")
                let one = try function(PythonValue(python.none))
                let count: Int = try one[0].__len__()
                #expect(count == 1)
            }
        }

        @Test(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
        func `NumPy reads as it does in Python`() throws {
            try withPython { python in
                let np = try python.import("numpy")
                let x = try np.linspace(0, 1, num: 5)
                let norm: Double = try np.linalg.norm(x, ord: 2)
                #expect(abs(norm - 1.875.squareRoot()) < 1e-12)
                let y = try np.dot(x.reshape(5, 1), x.T.reshape(1, 5)).T
                let trace = try Double(y.trace())
                #expect(trace == 1.875)
                let last = try Double(x[-1])
                #expect(last == 1)
            }
        }

        @Test func `exceptions are thrown`() throws {
            try withPython { python in
                let math = try python.import("math")
                let error = try exception { () throws(PythonError) in _ = try math.sqrt(-1.0) }
                #expect(error.type == "ValueError")
                let missing = try exception { () throws(PythonError) in _ = try math.no_such_thing }
                #expect(missing.type == "AttributeError")
                let uncallable = try exception { () throws(PythonError) in try math.pi(1) }
                #expect(uncallable.type == "TypeError")
            }
        }

        @Test func `values are printed as str says, also where the thread is not attached`() throws {
            let (text, hostile) = try withPython { python in
                try python.run("class NotDescribable:\n    def __str__(self): raise SystemExit(1)")
                return (try python.evaluate("'a' + chr(10)"), try python.evaluate("NotDescribable()"))
            }
            #expect("\(text)" == "a\n")
            #expect("\(hostile)" == "<not describable>")
        }

        @Test func `a value used where its thread is not attached is an error`() throws {
            let math = try withPython { python in try python.import("math") }
            #expect(throws: PythonError.notAttached) { try math.sqrt(4.0) }
            #expect(throws: PythonError.notAttached) { _ = try math.pi as PythonValue }
        }
    }
}
