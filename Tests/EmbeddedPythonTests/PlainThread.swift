import Foundation

/// A thread that ends when it is told to, and whose end can be waited for: Foundation's threads cannot be joined.
final class PlainThread {
    private let thread: pthread_t

    /// Runs `body` on a thread of its own.
    init(_ body: @escaping @Sendable () -> Void) {
        final class Body {
            let run: @Sendable () -> Void
            init(_ run: @escaping @Sendable () -> Void) { self.run = run }
        }
        var thread = pthread_t()
        let argument = unsafe Unmanaged.passRetained(Body(body)).toOpaque()
        // SAFETY: the new thread takes over the one reference to the body.
        let failure = unsafe pthread_create(
            &thread, nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            }, argument)
        precondition(failure == 0, "the system starts no thread")
        self.thread = thread
    }

    /// Waits until the thread has ended, its own clean-up included. Once only.
    func join() {
        // Its result is not kept.
        _ = pthread_join(thread, nil)
    }
}
