public import CPython
internal import Foundation

/// The one Python interpreter of this process, from its start to the end of the process.
///
/// It is never finalised: extension modules such as NumPy's do not survive that. Call `flush()` before leaving if Python
/// code has printed.
public final class Interpreter: Sendable {
    /// The Python that runs.
    public let installation: PythonInstallation
    /// The thread that started it, Python's main thread.
    public let mainThread: PythonThread

    private enum State {
        case none
        case running(Interpreter)
        case failed(executable: String)
    }

    private static let state = Locked(State.none)

    /// The interpreter that this process has started, if it has.
    public static var current: Interpreter? {
        state.withLock { state in
            if case .running(let interpreter) = state { interpreter } else { nil }
        }
    }

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
        try state.withLock { (state: inout State) throws(PythonError) in
            switch state {
            case .running(let interpreter): throw .alreadyStarted(executable: interpreter.installation.executable)
            case .failed(let executable): throw .startFailedBefore(executable: executable)
            case .none: break
            }
            let executable = installation.executable
            try PythonInstallation.load(installation.library, of: executable, version: installation.version)
            // SAFETY: Python copies what it keeps of the string; the reason is copied at once.
            if let reason = unsafe cpython_start(executable) {
                state = .failed(executable: executable)
                throw .startFailed(executable: executable, reason: unsafe String(cString: reason))
            }
            let interpreter = Interpreter(installation)
            state = .running(interpreter)
            return interpreter
        }
    }

    /// Starts the Python that `PythonInstallation.find` chooses: that of the active virtual environment, else the first
    /// `python3` on PATH.
    public static func start() throws(PythonError) -> Interpreter {
        try start(PythonInstallation.find())
    }

    /// Runs `body` with this thread attached to Python: while it runs, no other thread runs Python code, unless the build
    /// is a free-threaded one.
    ///
    /// Nests at hardly any cost. Any thread may attach, and the one task of a thread that runs: the first attach of a thread
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
        let isNested = cpython_attach_depth() > 0
        cpython_attach()
        defer { cpython_detach() }
        // As in the deinit of an object that Python has kept, and drops while it raises.
        if unsafe isNested && cpython().pointee.PyErr_Occurred() != nil { return try keepingException(body) }
        PendingReleases.drain()
        var python = Python()
        return try body(&python)
    }

    /// Runs `body` as if nothing were pending, and leaves pending what was.
    @usableFromInline
    func keepingException<Result: ~Copyable, Failure: Error>(
        _ body: (inout Python) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var type: OpaquePointer?
        var value: OpaquePointer?
        var traceback: OpaquePointer?
        // SAFETY: attached. What Fetch hands over, owned or null, Restore takes back.
        unsafe cpython().pointee.PyErr_Fetch(&type, &value, &traceback)
        defer { unsafe cpython().pointee.PyErr_Restore(type, value, traceback) }
        var python = Python()
        return try body(&python)
    }

    /// Writes out what Python code has printed and Python still holds back.
    public func flush() throws(PythonError) {
        try attached { (python) throws(PythonError) in
            let sys = try python.import("sys")
            let streams = [try python.attribute("stdout", of: sys, as: PythonValue.self), try sys.stderr]
            // Python has none where the host's descriptors were closed as it started.
            for stream in streams where !python.isNone(stream) { try python.call("flush", of: stream) }
        }
    }
}
