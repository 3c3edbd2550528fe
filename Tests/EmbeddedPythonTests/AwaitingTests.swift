import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    @Suite struct AwaitingTests {
        private func define(_ source: String) throws -> PythonNamespace {
            try withPython { python in
                let scope = try python.namespace()
                try python.run("import asyncio\n" + source, in: scope)
                return scope
            }
        }

        private func result<Value: ConvertibleFromPython & Sendable>(
            _ expression: String, in scope: PythonNamespace, as type: Value.Type = Value.self
        ) async throws -> Value {
            try await TestPython.interpreter().awaiting(as: type) { python in
                try python.evaluate(expression, in: scope)
            }
        }

        @Test func `Swift awaits a coroutine's result`() async throws {
            let scope = try define("async def later(x):\n    await asyncio.sleep(0.001)\n    return x * 2")
            let value = try await result("later(21)", in: scope, as: Int.self)
            #expect(value == 42)
        }

        @Test func `many are awaited at once, far more than there are threads`() async throws {
            let scope = try define("async def later(x):\n    await asyncio.sleep(0.05)\n    return x")
            let sum = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<200 {
                    group.addTask { try await result("later(\(number))", in: scope) }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 19_900)
        }

        @Test(arguments: [
            ("fail()", "ValueError: no"), ("5", "TypeError"), ("1 / 0", "ZeroDivisionError"),
            ("asyncio.wait_for(asyncio.sleep(9), 0.001)", "TimeoutError"),
        ])
        func `what the awaitable raises is thrown`(expression: String, error: String) async throws {
            let scope = try define("async def fail():\n    await asyncio.sleep(0)\n    raise ValueError('no')")
            let thrown = await #expect(throws: PythonError.self) {
                _ = try await result(expression, in: scope, as: PythonValue.self)
            }
            #expect(thrown?.description.contains(error) == true)
        }

        @Test func `cancelling the task cancels the coroutine`() async throws {
            let scope = try define(
                """
                state = 'new'
                async def forever():
                    global state
                    state = 'runs'
                    try: await asyncio.sleep(1000)
                    finally: state = 'cleaned'
                """)
            func state() throws -> String {
                try withPython { python in try python.evaluate("state", in: scope, as: String.self) }
            }
            let task = Task { try await result("forever()", in: scope, as: PythonValue.self) }
            while try state() != "runs" { try await Task.sleep(for: .milliseconds(1)) }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            while try state() != "cleaned" { try await Task.sleep(for: .milliseconds(1)) }
        }
    }
}
