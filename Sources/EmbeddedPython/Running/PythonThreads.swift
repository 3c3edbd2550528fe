internal import Foundation

/// Threads of this package's own, on which Python work of asynchronous code runs and waits: Swift's cooperative threads
/// are as few as processors, and none of them may wait for long.
///
/// Threads are made when there is work and all others are busy, and never end, so that each keeps its thread state.
final class PythonThreads: Sendable {
    private struct State {
        var waiting: [@Sendable () -> Void] = []
        /// Where in `waiting` the next one is: taking from an array's front would move all others.
        var next = 0
        var threads = 0
        var idle = 0
    }

    /// As much as the deepest recursion takes that Python allows by default, many times over: products of OpenBLAS
    /// overflow stacks of less than 8 MiB, and programs raise the limit of recursion. Only what is touched is used.
    static let stackBytes = 64 << 20

    private let name: String
    private let limit: Int
    private let state = Locked(State())
    private let work = DispatchSemaphore(value: 0)

    init(name: String, limit: Int) {
        self.name = name
        self.limit = limit
    }

    /// Runs `body` on one of the threads, after all that was submitted before has begun.
    func submit(_ body: @escaping @Sendable () -> Void) {
        let needsThread = state.withLock { state in
            state.waiting.append(body)
            guard state.waiting.count - state.next > state.idle, state.threads < limit else { return false }
            state.threads += 1
            state.idle += 1
            return true
        }
        if needsThread { startThread() }
        work.signal()
    }

    private func startThread() {
        let thread = Thread { [self] in
            while true { runNext() }
        }
        thread.name = name
        thread.stackSize = Self.stackBytes
        thread.start()
    }

    private func runNext() {
        work.wait()
        let body = state.withLock { state in
            let body = state.waiting[state.next]
            state.next += 1
            state.idle -= 1
            // Each body is moved at most once.
            if state.next * 2 >= state.waiting.count {
                state.waiting.removeFirst(state.next)
                state.next = 0
            }
            return body
        }
        body()
        state.withLock { $0.idle += 1 }
    }
}
