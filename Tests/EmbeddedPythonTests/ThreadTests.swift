import EmbeddedPython
import Foundation
import Synchronization
import TestPython
import Testing

/// A place for a handle that any thread may empty.
private final class Slot: Sendable {
    let object = Locked<Shared<PythonValue>?>(nil)
}

extension WithPython {
    @Suite struct ThreadTests {
        /// Runs `body` on a thread of its own and waits for its end, without being attached.
        private func onAThread(_ body: @escaping @Sendable () -> Void) {
            let ended = DispatchSemaphore(value: 0)
            Thread.detachNewThread {
                body()
                ended.signal()
            }
            ended.wait()
        }

        @Test func `attaching nests`() throws {
            let interpreter = try TestPython.interpreter()
            let sum = try interpreter.attached { outer in
                let one = try outer.object(1)
                let two = try interpreter.attached { inner in try inner.object(2) }
                return try outer.convert(one, to: Int.self) + outer.convert(two, to: Int.self)
            }
            #expect(sum == 3)
        }

        @Test func `an error leaves the attach in order`() throws {
            let interpreter = try TestPython.interpreter()
            for _ in 0..<3 {
                #expect(throws: PythonError.self) {
                    try interpreter.attached { python in try python.run("raise ValueError") }
                }
            }
            let value = try interpreter.attached { python in try python.convert(python.object(4), to: Int.self) }
            #expect(value == 4)
        }

        @Test func `tasks share a handle`() async throws {
            let interpreter = try TestPython.interpreter()
            let shared = Shared(try interpreter.attached { python in try python.evaluate("[]") })
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        try interpreter.attached { python in
                            let append = try python.attribute("append", of: shared.value)
                            _ = try python.call(append, try python.object(number))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let sum = try interpreter.attached { python in
                try python.convert(try python.call(try python.evaluate("sum"), shared.value), to: Int.self)
            }
            #expect(sum == 19_900)
        }

        @Test func `a handle dropped on a thread that is not attached is released at the next attach`() throws {
            let interpreter = try TestPython.interpreter()
            let kept = Slot()
            let reference = Shared(
                try interpreter.attached { python in
                    let shared = Shared(try python.evaluate("type('Dropped', (), {})()"))
                    let reference = try python.call(try python.evaluate("__import__('weakref').ref"), shared.value)
                    kept.object.withLock { $0 = shared }
                    return reference
                })
            let isAlive = {
                try interpreter.attached { python in
                    let isAlive = try python.evaluate("lambda reference: reference() is not None")
                    return try python.isTrue(try python.call(isAlive, reference.value))
                }
            }
            #expect(try isAlive())
            onAThread { kept.object.withLock { $0 = nil } }
            #expect(try !isAlive())
        }

        @Test func `detached lets other threads run Python, and the state comes back`() throws {
            let interpreter = try TestPython.interpreter()
            try interpreter.attached { outer in
                try interpreter.attached { python in
                    let before = try python.evaluate("[]")
                    let shared = Shared(before)
                    python.detached {
                        onAThread {
                            interpreter.attached { other in
                                let append = try? other.attribute("append", of: shared.value)
                                if let append, let one = try? other.object(1) { _ = try? other.call(append, one) }
                            }
                        }
                        // Attaching again while detached is an attach like any other.
                        interpreter.attached { again in _ = try? again.evaluate("1") }
                    }
                    let count = try python.count(of: shared.value)
                    #expect(count == 1)
                }
                let value = try outer.evaluate("6 * 7", as: Int.self)
                #expect(value == 42)
            }
        }

        @Test func `detached passes on what its body throws, attached again`() throws {
            struct Native: Error {}
            try withPython { python in
                #expect(throws: Native.self) { try python.detached { () throws(Native) in throw Native() } }
                let value = try python.evaluate("1", as: Int.self)
                #expect(value == 1)
            }
        }

        @Test(.enabled(if: TestPython.isFreeThreaded, "one thread at a time is attached here"))
        func `a free-threaded build attaches two threads at once`() throws {
            let interpreter = try TestPython.interpreter()
            let here = DispatchSemaphore(value: 0)
            let there = DispatchSemaphore(value: 0)
            let met = Shared(Atomic(0))
            let ended = DispatchSemaphore(value: 0)
            for (own, other) in [(here, there), (there, here)] {
                Thread.detachNewThread {
                    interpreter.attached { _ in
                        own.signal()
                        if other.wait(timeout: .now() + 10) == .success { met.value.add(1, ordering: .relaxed) }
                    }
                    ended.signal()
                }
            }
            for _ in 0..<2 { ended.wait() }
            #expect(met.value.load(ordering: .relaxed) == 2)
        }

        @Test func `threads take turns without a deadlock, and each keeps its own results`() throws {
            let interpreter = try TestPython.interpreter()
            let wrong = Shared(Atomic(0))
            let ended = DispatchSemaphore(value: 0)
            for seed in 0..<8 {
                Thread.detachNewThread {
                    for round in 0..<200 {
                        let value = interpreter.attached { python in
                            try? python.evaluate("sum(range(\(seed), \(seed + round)))", as: Int.self)
                        }
                        let expected = (seed..<seed + round).reduce(0, +)
                        if value != expected { wrong.value.add(1, ordering: .relaxed) }
                    }
                    ended.signal()
                }
            }
            for _ in 0..<8 { ended.wait() }
            #expect(wrong.value.load(ordering: .relaxed) == 0)
        }
    }
}
