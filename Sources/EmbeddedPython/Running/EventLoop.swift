/// Python's event loop for awaitables that Swift waits for, on a thread of Python's, and who waits for which of them.
///
/// Python code puts the number of whatever is over into a queue. One thread of this package's waits for that queue, so
/// that asyncio need not call Swift.
final class EventLoop: Sendable {
    static let shared = EventLoop()

    private enum Wait {
        case expected(CheckedContinuation<Void, Never>)
        case over
    }

    private struct State {
        var waits: [Int: Wait] = [:]
        var lastTicket = 0
    }

    private let state = Locked(State())
    private let collector = PythonThreads(name: "Python awaits", limit: 1)

    /// A number for one awaitable. The first one starts the thread that collects.
    func ticket(_ interpreter: Interpreter) -> Int {
        let ticket = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        if ticket == 1 { collector.submit { self.collect(interpreter) } }
        return ticket
    }

    /// Resumes the continuation when the awaitable is over, at once if it is already.
    func wait(for ticket: Int, with continuation: CheckedContinuation<Void, Never>) {
        let isOver = state.withLock { state in
            if state.waits.removeValue(forKey: ticket) != nil { return true }
            state.waits[ticket] = .expected(continuation)
            return false
        }
        if isOver { continuation.resume() }
    }

    private func collect(_ interpreter: Interpreter) {
        while true {
            // Fails only if memory is out; the next try may find some.
            let ticket = interpreter.attached { python in try? python.call(python.support("next_over"), as: Int.self) }
            guard let ticket else { continue }
            let continuation = state.withLock { state -> CheckedContinuation<Void, Never>? in
                if case .expected(let continuation) = state.waits.removeValue(forKey: ticket) { return continuation }
                state.waits[ticket] = .over
                return nil
            }
            continuation?.resume()
        }
    }
}
