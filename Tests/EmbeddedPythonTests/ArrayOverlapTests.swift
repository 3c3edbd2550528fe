import EmbeddedPython
import Foundation
import Synchronization
import TestPython
import Testing

extension WithPython {
    /// Views of the same memory: readers come together, a writer comes alone.
    @Suite(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
    struct ArrayOverlapTests {
        private struct Kinds: Equatable {
            let first: Bool
            let second: Bool
        }

        /// Whether a view of `second` can be made beside one of `first`; a kind is true for a mutable view.
        private func come(
            _ first: borrowing some PythonReference & ~Copyable, _ second: borrowing some PythonReference & ~Copyable,
            _ kinds: Kinds, _ numpy: NumPy,
            _ python: borrowing Python
        ) throws -> Bool {
            if kinds.first {
                let one = try numpy.mutableView(of: first, as: Double.self, python)
                defer { _ = one.count }
                return try comes(second, kinds.second, numpy, python)
            }
            let one = try numpy.view(of: first, as: Double.self, python)
            defer { _ = one.count }
            return try comes(second, kinds.second, numpy, python)
        }

        private func comes(
            _ array: borrowing some PythonReference & ~Copyable, _ isMutable: Bool, _ numpy: NumPy,
            _ python: borrowing Python
        ) throws -> Bool {
            do throws(PythonError) {
                if isMutable {
                    _ = try numpy.mutableView(of: array, as: Double.self, python).count
                } else {
                    _ = try numpy.view(of: array, as: Double.self, python).count
                }
                return true
            } catch .array(.inUse) {
                return false
            }
        }

        @Test(arguments: [
            ("a", "a", true), ("a[:4]", "a[4:]", false), ("a[:5]", "a[4:]", true), ("a[::2]", "a[1::2]", false),
            ("a[::2]", "a[::-2]", false), ("a[::2]", "a[::-3]", true), ("a[::4]", "a[2::4]", false),
            ("a[::4]", "a[2::2]", true), ("a[3]", "a[4]", false), ("a[3:4]", "a[3:4]", true),
            ("m[:, 0]", "m[:, 1]", false), ("m[:, :2]", "m[:, 2:]", false), ("m[:, :2]", "m[:, 1:]", true),
            ("m[0]", "m[1]", false), ("m.T[:2]", "m.T[2:]", false), ("m", "m.T", true),
            ("m[::2, ::2]", "m[1::2, 1::2]", false),
            ("m[:0]", "m", false), ("a", "b", false), ("a", "numpy.frombuffer(a)", true),
            ("a[2:4]", "a.reshape(2, 4)[:, 3]", true), ("m[:, 3]", "m[:, ::-1][:, 1]", false),
        ])
        func `a writer excludes what overlaps and nothing else`(
            first: String, second: String, overlap: Bool
        ) throws {
            try withPython { python in
                let numpy = try NumPy(python)
                try python.run(
                    "import numpy; a = numpy.arange(8.0); b = a.copy(); m = numpy.arange(16.0).reshape(4, 4)")
                let (expressions) = (first: "numpy.asarray(\(first))", second: "numpy.asarray(\(second))")
                // A single element of NumPy's is no array: take it as one of a slice.
                let one = try python.evaluate(first == "a[3]" ? "a[3:4]" : expressions.first)
                let two = try python.evaluate(second == "a[4]" ? "a[4:5]" : expressions.second)
                for (isFirstMutable, isSecondMutable) in [(false, true), (true, false), (true, true)] {
                    let kinds = Kinds(first: isFirstMutable, second: isSecondMutable)
                    let came = try come(one, two, kinds, numpy, python)
                    #expect(came == !overlap, "\(kinds)")
                    let other = try come(two, one, kinds, numpy, python)
                    #expect(other == !overlap, "\(kinds), the other way round")
                }
                let readers = try come(one, two, Kinds(first: false, second: false), numpy, python)
                #expect(readers)
            }
        }

        @Test func `the memory is free again when the view is gone`() throws {
            try withPython { python in
                let numpy = try NumPy(python)
                let array = try python.evaluate("__import__('numpy').zeros(4)")
                for round in 0..<1000 {
                    var view = try numpy.mutableView(of: array, as: Double.self, python)
                    view[round % 4] += 1
                }
                let total = try numpy.view(of: array, as: Double.self, python).copied()
                #expect(total == [250, 250, 250, 250])
            }
        }

        @Test func `views through different doors meet`() throws {
            try withPython { python in
                let numpy = try NumPy(python)
                let bytes = try python.evaluate("bytearray(16)")
                let array = try python.call(try python.evaluate("__import__('numpy').frombuffer"), bytes)
                let view = try numpy.mutableView(of: array, as: Double.self, python)
                let error = try arrayError { () throws(PythonError) in
                    _ = try python.view(of: bytes, as: UInt8.self).count
                }
                #expect(error == .inUse)
                _ = view.count
            }
        }

        @Test func `many views at once`() throws {
            try withPython { python in
                let numpy = try NumPy(python)
                let matrix = try python.evaluate("__import__('numpy').zeros((500, 8))")
                let row = try python.evaluate("lambda m, i: m[i]")
                var views: [Shared<MutableArrayView<Double>>] = []
                for index in 0..<500 {
                    let array = try python.call(row, matrix, try python.object(index))
                    views.append(Shared(try numpy.mutableView(of: array, as: Double.self, python)))
                }
                let error = try arrayError { () throws(PythonError) in
                    _ = try numpy.view(of: matrix, as: Double.self, python).count
                }
                #expect(error == .inUse)
                views.removeAll()
                let count = try numpy.mutableView(of: matrix, as: Double.self, python).count
                #expect(count == 4000)
            }
        }

        @Test func `of several threads one at a time writes, and views end where nobody is attached`() throws {
            let interpreter = try TestPython.interpreter()
            let array = Shared(
                try interpreter.attached { python in try python.evaluate("__import__('numpy').zeros(64)") })
            let tally = Tally()
            let ended = DispatchSemaphore(value: 0)
            for thread in 0..<4 {
                Thread.detachNewThread {
                    for round in 0..<2000 {
                        do {
                            try Self.write(interpreter, array, tally, isReader: (round + thread) % 3 == 0)
                        } catch {
                            tally.mistakes.add(1, ordering: .relaxed)
                        }
                    }
                    ended.signal()
                }
            }
            for _ in 0..<4 { ended.wait() }
            #expect(tally.mistakes.load(ordering: .relaxed) == 0)
            #expect(tally.writes.load(ordering: .relaxed) > 0)
            let sum = try interpreter.attached { python in
                try NumPy(python).view(of: array.value, as: Double.self, python).copied().reduce(0, +)
            }
            #expect(Int(sum) == tally.writes.load(ordering: .relaxed))
        }

        private final class Tally: Sendable {
            let isWriting = Atomic(false)
            let writes = Atomic(0)
            let mistakes = Atomic(0)
        }

        /// Takes a view, uses it without being attached, and drops it there.
        private static func write(
            _ interpreter: Interpreter, _ array: Shared<PythonValue>, _ tally: Tally, isReader: Bool
        ) throws {
            do throws(PythonError) {
                if isReader {
                    let view = try interpreter.attached { (python) throws(PythonError) in
                        try NumPy(python).view(of: array.value, as: Double.self, python)
                    }
                    if tally.isWriting.load(ordering: .acquiring) { tally.mistakes.add(1, ordering: .relaxed) }
                    _ = view[0]
                } else {
                    var view = try interpreter.attached { (python) throws(PythonError) in
                        try NumPy(python).mutableView(of: array.value, as: Double.self, python)
                    }
                    if tally.isWriting.exchange(true, ordering: .acquiring) {
                        tally.mistakes.add(1, ordering: .relaxed)
                    }
                    view[7] += 1
                    tally.writes.add(1, ordering: .relaxed)
                    tally.isWriting.store(false, ordering: .releasing)
                }
            } catch .array(.inUse) {
                return
            }
        }
    }
}
