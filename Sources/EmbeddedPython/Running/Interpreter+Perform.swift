internal import Foundation

extension Interpreter {
    /// Some for native work that runs detached, though Python code itself takes turns.
    private static let threads = PythonThreads(name: "Python", limit: ProcessInfo.processInfo.activeProcessorCount)

    /// Runs `body` attached, on a thread of this package's own with a stack of 64 MiB, while the task waits without a
    /// thread.
    ///
    /// There are as many such threads as processors: a body that waits for another one's work may wait for ever. Costs
    /// some 20 µs more than `attached`, for two changes of thread.
    ///
    /// Where the task is cancelled before `body` has begun, `body` never runs. Where it is cancelled later, Python code
    /// gets a KeyboardInterrupt, as from Ctrl-C, at its next line; native code is not interrupted, nor is `time.sleep`
    /// or any other wait in C.
    /// - Throws: `CancellationError` for both; else whatever `body` throws.
    public func perform<Result: ~Copyable & Sendable>(
        _ body: @escaping @Sendable (inout Python) throws -> Result
    ) async throws -> Result {
        let request = PythonRequest(self)
        let outcome = Outcome<Result>()
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                guard request.wait(with: continuation) else { return }
                Self.threads.submit {
                    request.run { python in outcome.set { () throws in try body(&python) } }
                }
            }
        } onCancel: {
            request.cancel()
        }
        return try outcome.take(interrupted: request.wasInterrupted)
    }
}
