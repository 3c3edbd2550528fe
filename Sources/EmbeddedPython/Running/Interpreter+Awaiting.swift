extension Interpreter {
    /// Waits, without a thread, for the awaitable that `body` gives: what an `async def` function returns, for example.
    ///
    /// It runs on an asyncio event loop of this package's own, all of them on one Python thread. `body` runs as that of
    /// `perform`, elsewhere: asyncio objects that belong to a loop are to be made inside the coroutine. Costs some
    /// hundred microseconds.
    ///
    /// Where the task is cancelled, the coroutine gets an `asyncio.CancelledError` where it waits, and the task does not
    /// wait for what it makes of that.
    /// - Throws: what the awaitable raises, or `CancellationError`.
    public func awaiting<Value: ConvertibleFromPython & ~Copyable & Sendable>(
        as type: Value.Type = Value.self, _ body: @escaping @Sendable (inout Python) throws -> PythonValue
    ) async throws -> Value {
        let ticket = EventLoop.shared.ticket(self)
        let future = try await perform { python in
            let awaitable = try body(&python)
            return PythonValue(try python.call(python.support("begin_await"), awaitable, ticket))
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { EventLoop.shared.wait(for: ticket, with: $0) }
        } onCancel: {
            PythonRequest.interrupter.submit {
                // The future is over in any case, and says so.
                self.attached { python in _ = try? python.call("cancel", of: future) }
            }
        }
        return try await perform { python in try python.call("result", of: future, as: Value.self) }
    }
}
