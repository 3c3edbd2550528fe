import EmbeddedPython
import Foundation
import TestPython
import Testing

extension WithPython {
    @Suite struct PerformTests {
        private func perform<Result: ~Copyable & Sendable>(
            _ body: @escaping @Sendable (inout Python) throws -> Result
        ) async throws -> Result {
            try await TestPython.interpreter().perform(body)
        }

        /// Runs `statements` in a loop that only an interruption ends, and gives the task once the loop runs.
        private func endless<Result: Sendable>(
            then statements: String, _ result: @escaping @Sendable (borrowing Python) throws -> Result
        ) async throws -> Task<Result, any Error> {
            try withPython { python in try python.run("loops = False") }
            let task = Task {
                try await perform { python in
                    // In 3.11 and 3.12 a `try` that begins with its loop does not see what is raised at the loop's end.
                    try python.run("try:\n    loops = True\n    while True: pass\n\(statements)")
                    return try result(python)
                }
            }
            while try !withPython({ python in try python.evaluate("loops", as: Bool.self) }) {
                try await Task.sleep(for: .milliseconds(1))
            }
            return task
        }

        /// Waits without a thread of the cooperative pool.
        private func wait(for semaphore: DispatchSemaphore) async {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    semaphore.wait()
                    continuation.resume()
                }
            }
        }

        @Test func `asynchronous code gets a result, or the error`() async throws {
            let value = try await perform { python in try python.evaluate("6 * 7", as: Int.self) }
            #expect(value == 42)
            let error = await #expect(throws: PythonError.self) {
                try await perform { python in try python.run("raise ValueError('x')") }
            }
            #expect(error?.description.contains("ValueError: x") == true)
            struct Own: Error {}
            await #expect(throws: Own.self) { try await perform { _ in throw Own() } }
        }

        @Test func `a result can be an object that cannot be copied`() async throws {
            let list = try await perform { python in try python.object(7) }
            let value = try withPython { python in try python.convert(list, to: Int.self) }
            #expect(value == 7)
        }

        @Test func `more tasks than threads wait for Python, and the cooperative pool goes on`() async throws {
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<64 {
                    group.addTask {
                        try await perform { python in
                            // Native work, detached: with a cooperative thread each, the others would stand still.
                            _ = python.detached { usleep(5_000) }
                            return try python.evaluate("\(number) * 2", as: Int.self)
                        }
                    }
                }
                // Runs on a cooperative thread while they wait.
                let ticks = await Task.detached { await Self.yields(1_000) }.value
                #expect(ticks == 1_000)
                let sum = try await group.reduce(0, +)
                #expect(sum == 64 * 63)
            }
        }

        private static func yields(_ count: Int) async -> Int {
            for _ in 0..<count { await Task.yield() }
            return count
        }

        @Test func `the stack is deep`() async throws {
            let frames = try await perform { _ in DeepStack.touch(frames: 1_000) }
            #expect(frames == 1_000)
        }

        @Test func `a task that is cancelled before it begins never runs`() async throws {
            let ran = Shared(Results())
            let begun = DispatchSemaphore(value: 0)
            let task = Task {
                await wait(for: begun)
                try await perform { _ in ran.value.add(true) }
            }
            task.cancel()
            begun.signal()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(ran.value.all.isEmpty)
        }

        @Test func `a task that waits in the line is cancelled at once`() async throws {
            let mayGoOn = DispatchSemaphore(value: 0)
            let begun = DispatchSemaphore(value: 0)
            let count = ProcessInfo.processInfo.activeProcessorCount
            let blocking = (0..<count).map { _ in
                Task {
                    try await perform { python in
                        python.detached {
                            begun.signal()
                            mayGoOn.wait()
                        }
                    }
                }
            }
            for _ in 0..<count { await wait(for: begun) }
            let ran = Shared(Results())
            let waiting = Task { try await perform { _ in ran.value.add(true) } }
            await Task.yield()
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            for _ in 0..<count { mayGoOn.signal() }
            for task in blocking { try await task.value }
            #expect(ran.value.all.isEmpty)
        }

        @Test func `cancelling interrupts Python code that runs, which cleans up`() async throws {
            try withPython { python in try python.run("cleaned = 0") }
            for round in 1...5 {
                let task = try await endless(then: "finally: cleaned += 1") { _ in }
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
                let cleaned = try withPython { python in try python.evaluate("cleaned", as: Int.self) }
                #expect(cleaned == round)
            }
        }

        @Test func `what was cancelled does not hit the next work of its thread`() async throws {
            for _ in 0..<200 {
                let task = Task { try await perform { python in try python.evaluate("sum(range(300))", as: Int.self) } }
                try? await Task.sleep(for: .microseconds(50))
                task.cancel()
                let result = await task.result
                if case .failure(let error) = result { #expect(error is CancellationError) }
                let next = try await perform { python in try python.evaluate("sum(range(100))", as: Int.self) }
                #expect(next == 4950)
            }
        }

        @Test func `a KeyboardInterrupt that nobody asked for is an error like any other`() async throws {
            await #expect(throws: PythonError.self) {
                try await perform { python in try python.run("raise KeyboardInterrupt") }
            }
        }

        @Test func `Python code that catches the interruption has its result`() async throws {
            let task = try await endless(then: "except KeyboardInterrupt: partial = 'half'") { python in
                try python.evaluate("partial", as: String.self)
            }
            task.cancel()
            let text = try await task.value
            #expect(text == "half")
        }

        @Test func `an error that the interruption leads to is told`() async throws {
            let task = try await endless(then: "except KeyboardInterrupt: raise OSError('disk')") { _ in }
            task.cancel()
            let error = await #expect(throws: PythonError.self) { try await task.value }
            #expect(error?.description.contains("OSError: disk") == true)
        }
    }
}
