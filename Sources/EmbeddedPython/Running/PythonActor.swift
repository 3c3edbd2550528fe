internal import Foundation

/// The actor of programs that want one Python thread: all that is isolated to it runs on one thread of its own, with a
/// stack of 64 MiB.
///
/// Some Python packages insist on one thread, and in every program it saves the question which thread a native library
/// remembers. The thread is started by the first job and keeps its thread state. It is not attached between
/// `Interpreter.attached` scopes, so that an `await` never holds Python; nor may other threads run Python any less.
@globalActor
public actor PythonActor {
    public static let shared = PythonActor()

    private nonisolated let executor = PythonActorExecutor()

    public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }
}

/// Runs an actor's jobs one after the other on one thread.
private final class PythonActorExecutor: SerialExecutor {
    private static let threadName = "PythonActor"
    private let threads = PythonThreads(name: threadName, limit: 1)

    func enqueue(_ job: consuming ExecutorJob) {
        // SAFETY: each job is run once, and the global actor keeps its executor for ever.
        let job = UnownedJob(job)
        threads.submit { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func checkIsolated() {
        precondition(Thread.current.name == Self.threadName, "this does not run on PythonActor")
    }
}
