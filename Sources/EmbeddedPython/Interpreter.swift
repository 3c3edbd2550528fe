public import CPython
internal import Foundation
internal import Synchronization

/// The one Python interpreter of this process, from its start to the end of the process.
///
/// It is never finalised: extension modules such as NumPy's do not survive that. Call `flush()` before leaving if Python
/// code has printed.
public final class Interpreter: Sendable {
    /// The Python that runs.
    public let installation: PythonInstallation
    /// The thread that started it, Python's main thread.
    public let mainThread: PythonThread

    private static let running = Mutex<Interpreter?>(nil)

    /// The interpreter that this process has started, if it has.
    public static var current: Interpreter? { running.withLock { $0 } }

    private init(_ installation: PythonInstallation) {
        self.installation = installation
        mainThread = .current
    }

    /// Loads the installation's library into this process and starts it, as its own executable would start.
    ///
    /// The library is loaded RTLD_GLOBAL, since extension modules look for its symbols. The thread that calls this
    /// becomes Python's main thread. Takes some 20 ms.
    ///
    /// No signal handler is installed: Ctrl-C does what the host makes of SIGINT. A host that wants it to end Python code
    /// calls `interrupt`, which has that code raise KeyboardInterrupt. Nothing that Python code raises ends the process:
    /// SystemExit and KeyboardInterrupt are thrown as `PythonError.exception`, like all others.
    public static func start(_ installation: PythonInstallation) throws(PythonError) -> Interpreter {
        try running.withLock { (running: inout Interpreter?) throws(PythonError) in
            if let running { throw .alreadyStarted(executable: running.installation.executable) }
            let executable = installation.executable
            // SAFETY: both functions copy what they keep of the strings; the reason they return is copied at once.
            if let reason = unsafe cpython_load(installation.library) {
                let reason = unsafe String(cString: reason)
                throw .unusable(
                    executable: executable, reason: "its library does not load: \(reason)",
                    remedy: "reinstall that Python or name another with --python PATH")
            }
            if let reason = unsafe cpython_start(executable) {
                throw .startFailed(executable: executable, reason: unsafe String(cString: reason))
            }
            let interpreter = Interpreter(installation)
            running = interpreter
            return interpreter
        }
    }

    /// Runs `body` with this thread attached to Python: while it runs, no other thread runs Python code.
    ///
    /// Nests at no cost. Any thread may attach, and the one task of a thread that runs: the first attach of a thread
    /// makes its thread state (8 µs), which then stays until the thread ends; later ones take some 50 ns, and the wait
    /// for whoever runs Python code. In asynchronous code that wait holds up a thread of Swift's cooperative pool:
    /// `perform` does not. The state of a thread that has ended is cleared by the next attach of any other.
    ///
    /// Whatever `body` waits for must not need Python itself: use `Python.detached` around locks, joins and semaphores.
    @inlinable
    public func attached<Result: ~Copyable, Failure: Error>(
        _ body: (inout Python) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // SAFETY: an interpreter exists, so the table is filled; every path out of here detaches.
        cpython_attach()
        defer { cpython_detach() }
        PendingReleases.drain()
        var python = Python()
        return try body(&python)
    }

    /// Writes out what Python code has printed and Python still holds back.
    public func flush() throws(PythonError) {
        try attached { (python) throws(PythonError) in
            try python.run("import sys; sys.stdout.flush(); sys.stderr.flush()")
        }
    }
}
