import EmbeddedPython
import Foundation
import TestPython
import Testing

/// Handles on their way from the threads that made them to those that drop them.
private final class Exchange: Sendable {
    private let handles = Locked<[PythonValue]>([])

    func put(_ handle: PythonValue) {
        handles.withLock { $0.append(handle) }
    }

    /// Drops what is there, on the calling thread, which is not attached.
    func drop() {
        let dropped = handles.withLock { handles in
            defer { handles = [] }
            return handles
        }
        _ = consume dropped
    }
}

extension WithPython {
    @Suite struct StressTests {
        private static let threadCount = 8
        private static let taskCount = 1_000

        /// GLUE_PROFILE_STRESS_SECONDS, or two.
        private static let seconds =
            ProcessInfo.processInfo.environment["GLUE_PROFILE_STRESS_SECONDS"].flatMap(Double.init) ?? 2

        /// What each thread and task does over and over: attach, call, detach, call a function that calls back, hand a
        /// handle over, drop those of others.
        private static func round(_ interpreter: Interpreter, _ exchange: Exchange) throws {
            try interpreter.attached { python in
                let made = try python.evaluate("Stressed()", as: PythonValue.self)
                let doubled: Int = try made.double(21)
                guard doubled == 42 else { throw Wrong() }
                python.detached { exchange.drop() }
                try interpreter.attached { inner in exchange.put(PythonValue(try inner.attribute("double", of: made))) }
                exchange.put(made)
            }
            exchange.drop()
        }

        private struct Wrong: Error {}

        private static func perform(_ interpreter: Interpreter, _ exchange: Exchange) async throws {
            try await interpreter.perform { python in
                exchange.put(try python.evaluate("Stressed()"))
                python.detached { exchange.drop() }
            }
        }

        @Test func `threads and tasks attach, call, drop and detach at once, and every handle is released`()
            async throws
        {
            let interpreter = try TestPython.interpreter()
            try withPython { python in
                try python.run(
                    """
                    class Stressed:
                        made = freed = 0
                        def __init__(self): Stressed.made += 1
                        def __del__(self): Stressed.freed += 1
                        def double(self, x): return x * 2
                    """)
            }
            let exchange = Exchange()
            let failures = Shared(Results())
            let deadline = ContinuousClock.now + .seconds(Self.seconds)
            let threads = (0..<Self.threadCount).map { _ in
                PlainThread {
                    while ContinuousClock.now < deadline {
                        do { try Self.round(interpreter, exchange) } catch { failures.value.add(true) }
                    }
                }
            }
            try await Self.runTasks(until: deadline, interpreter, exchange)
            for thread in threads { thread.join() }
            exchange.drop()
            #expect(failures.value.all.isEmpty)
            let counts = try withPython { python in try python.evaluate("(Stressed.made, Stressed.freed)") }
            let (made, freed): (Int, Int) = try withPython { python in
                (try python.item(0, of: counts), try python.item(1, of: counts))
            }
            #expect(made > Self.threadCount + Self.taskCount)
            #expect(freed == made)
        }

        /// Half of the tasks attach on the cooperative threads, half wait without one; again and again.
        private static func runTasks(
            until deadline: ContinuousClock.Instant, _ interpreter: Interpreter, _ exchange: Exchange
        ) async throws {
            repeat {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<taskCount {
                        group.addTask {
                            if number.isMultiple(of: 2) {
                                try round(interpreter, exchange)
                            } else {
                                try await perform(interpreter, exchange)
                            }
                        }
                    }
                    try await group.waitForAll()
                }
            } while ContinuousClock.now < deadline
        }
    }
}
