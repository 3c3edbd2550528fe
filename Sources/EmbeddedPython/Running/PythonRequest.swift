internal import CPython

/// One piece of Python work that a task waits for and may cancel.
final class PythonRequest: Sendable {
    private enum Phase {
        case new
        /// No thread has begun it.
        case waiting(CheckedContinuation<Void, Never>)
        case running(PythonThread, CheckedContinuation<Void, Never>)
        case over
    }

    private struct State {
        var phase = Phase.new
        var isCancelled = false
        var wasInterrupted = false
    }

    /// A thread that only interrupts others: who cancels must not wait for Python, perhaps with a lock in hand.
    private static let interrupter = PythonThreads(name: "Python interrupts", limit: 1)

    private let interpreter: Interpreter
    private let state = Locked(State())

    init(_ interpreter: Interpreter) {
        self.interpreter = interpreter
    }

    /// Whether Python code was asked to stop while it ran.
    var wasInterrupted: Bool { state.withLock(\.wasInterrupted) }

    /// Keeps the continuation, which resumes when the work is over. False if it was cancelled already.
    func wait(with continuation: CheckedContinuation<Void, Never>) -> Bool {
        let isCancelled = state.withLock { state in
            state.phase = state.isCancelled ? .over : .waiting(continuation)
            return state.isCancelled
        }
        if isCancelled { continuation.resume() }
        return !isCancelled
    }

    /// Does the work on the calling thread, unless it was cancelled before.
    func run(_ body: (inout Python) -> Void) {
        let continuation = interpreter.attached { python in
            guard begin(on: python.thread) else { return nil as CheckedContinuation<Void, Never>? }
            body(&python)
            return end()
        }
        continuation?.resume()
    }

    private func begin(on thread: PythonThread) -> Bool {
        state.withLock { state in
            guard case .waiting(let continuation) = state.phase else { return false }
            state.phase = .running(thread, continuation)
            return true
        }
    }

    private func end() -> CheckedContinuation<Void, Never>? {
        state.withLock { state in
            guard case .running(let thread, let continuation) = state.phase else { return nil }
            state.phase = .over
            // SAFETY: attached. What has not arrived by now would hit this thread's next work.
            if state.wasInterrupted {
                _ = unsafe cpython().pointee.PyThreadState_SetAsyncExc(thread.identity, nil)
            }
            return continuation
        }
    }

    /// Ends the wait at once if the work has not begun; else asks Python code to stop.
    func cancel() {
        let (continuation, isRunning) = state.withLock { state in
            state.isCancelled = true
            switch state.phase {
            case .waiting(let continuation):
                state.phase = .over
                return (continuation as CheckedContinuation<Void, Never>?, false)
            case .running: return (nil, true)
            case .new, .over: return (nil, false)
            }
        }
        continuation?.resume()
        if isRunning { Self.interrupter.submit { self.interrupt() } }
    }

    private func interrupt() {
        interpreter.attached { _ in
            state.withLock { state in
                guard case .running(let thread, _) = state.phase else { return }
                state.wasInterrupted = true
                // SAFETY: attached; the class lives for ever. No Python code runs with the lock in hand.
                _ = unsafe cpython().pointee.PyThreadState_SetAsyncExc(
                    thread.identity, cpython().pointee.PyExc_KeyboardInterrupt.pointee)
            }
        }
    }
}
