/// What one thread's work came to, for another one to take.
final class Outcome<Value: ~Copyable & Sendable>: Sendable {
    private struct Place: ~Copyable {
        var result: Result<Value, any Error>?
        /// Whether the result is Python's KeyboardInterrupt.
        var isKeyboardInterrupt = false
    }

    private let place = Locked(Place())

    /// Called attached: who takes the result shall not wait for Python to tell what it is.
    func set(_ body: () throws -> Value) {
        var result: Result<Value, any Error>?
        var isKeyboardInterrupt = false
        do {
            result = .success(try body())
        } catch {
            result = .failure(error)
            if case PythonError.exception(let exception) = error {
                isKeyboardInterrupt = exception.isKeyboardInterrupt
            }
        }
        place.withLock { place in
            place.result = result.take()
            place.isKeyboardInterrupt = isKeyboardInterrupt
        }
    }

    /// - Throws: what was thrown, or `CancellationError` where nothing ran or Python code was interrupted.
    func take(interrupted: Bool) throws -> Value {
        var isCancelled = false
        let result = place.withLock { place in
            isCancelled = interrupted && place.isKeyboardInterrupt
            return place.result.take()
        }
        guard !isCancelled, let result else { throw CancellationError() }
        return try result.get()
    }
}
