internal import Synchronization

/// What one thread's work came to, for another one to take.
final class Outcome<Value: ~Copyable & Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)

    func set(_ body: () throws -> Value) {
        var result: Result<Value, any Error>?
        do {
            result = .success(try body())
        } catch {
            result = .failure(error)
        }
        self.result.withLock { $0 = result.take() }
    }

    /// - Throws: what was thrown, or `CancellationError` where nothing ran or Python code was interrupted.
    func take(interrupted: Bool) throws -> Value {
        guard let result = result.withLock({ $0.take() }) else { throw CancellationError() }
        do {
            return try result.get()
        } catch PythonError.exception(let exception) where interrupted && exception.type == "KeyboardInterrupt" {
            throw CancellationError()
        }
    }
}
