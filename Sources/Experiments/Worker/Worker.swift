internal import Dispatch
internal import EmbeddedPython
internal import Findings
internal import Foundation
internal import Glibc
internal import Measurement
internal import Probes

/// The worker's side: one Python in a process of its own.
///
/// A crash, a hang or a runaway allocation in it costs this process only; its parent reports what came before.
package enum Worker {
    /// Reads a request from standard input, does it, and says what it finds on standard output.
    ///
    /// Throws where there is no such request: then nobody reads messages either.
    package static func run() throws(ExperimentError) {
        let request = try readRequest()
        let writer = MessageWriter()
        let stop = stopOnTerminate()
        defer { stop.cancel() }
        do {
            endWithParent()
            try perform(request, writer)
            writer.send(.done)
        } catch let failure as StatementFailure {
            writer.send(.programFailed(reason: failure.text))
        } catch {
            writer.send(.failed(reason: String(describing: error)))
        }
    }

    /// A parent that was killed cannot tell its workers to stop, but its end of the pipe is closed then.
    ///
    /// The pipe is watched by another number: standard input is empty for Python code, which may read it.
    private static func endWithParent() {
        let pipe = FileHandle(fileDescriptor: fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3), closeOnDealloc: true)
        // SAFETY: the name lives as long as the call.
        let nothing = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
        dup2(nothing, STDIN_FILENO)
        close(nothing)
        Thread.detachNewThread {
            _ = try? pipe.readToEnd()
            _exit(1)
        }
    }

    /// The request is one line; the pipe stays open behind it.
    private static func readRequest() throws(ExperimentError) -> WorkerRequest {
        guard isatty(STDIN_FILENO) == 0, let line = readLine(),
            let request = try? JSONDecoder().decode(WorkerRequest.self, from: Data(line.utf8))
        else {
            throw .badInput("this command is for glue-profile itself: it reads a request from its parent; see --help")
        }
        return request
    }

    private static func stopOnTerminate() -> any DispatchSourceSignal {
        signal(SIGTERM, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
        source.setEventHandler { StopRequest.make() }
        source.resume()
        return source
    }

    private static func perform(_ request: WorkerRequest, _ writer: MessageWriter) throws {
        let interpreter = try Interpreter.start(request.installation)
        if case .time(let options, let seconds, let process) = request.task {
            return try interpreter.attached { python in
                var run = try TimeRun(options, request, seconds: seconds, process: process, python)
                try run.measure(python) { writer.send($0) }
            }
        }
        if case .advise(let question) = request.task {
            return try interpreter.attached { python in
                writer.send(.advised(try AdviceScript.answer(question, python)))
            }
        }
        try interpreter.attached { python in
            let numpy = try NumPy(python)
            let kernels = try KernelProbe(numpy)
            writer.send(.described(describe(request, numpy, kernels)))
            guard case .dot(let options, let seconds, let process) = request.task else { return }
            // The collector would run now and then in the middle of a call.
            try python.run("import gc; gc.disable()")
            var run = try DotRun(options, id: request.id, seconds: seconds, process: process, numpy, python)
            try run.measure(python) { writer.send($0) }
        }
    }

    static func describe(
        _ request: WorkerRequest, _ numpy: NumPy, _ kernels: borrowing KernelProbe
    ) -> PythonFacts {
        let kernel = kernels.gemm("float64") ?? kernels.kernels.first
        let blas = kernel.map { BLASFacts(BLASLibrary(of: $0), integerBits: $0.integerBits) }
        return PythonFacts(
            id: request.id, executable: request.installation.executable, reason: request.installation.reason,
            version: request.installation.version, libpython: request.installation.library,
            numpy: NumPyFacts(version: numpy.version, path: numpy.coreLibrary, blas: blas))
    }
}

extension BLASFacts {
    init(_ library: BLASLibrary, integerBits: Int) {
        let family: Family =
            switch library.family {
            case .openBLAS: .openBLAS
            case .mkl: .mkl
            case .blis: .blis
            case .atlas: .atlas
            case .reference: .reference
            case .unknown: .unknown
            }
        self.init(
            family: family, library: library.path, configuration: library.configuration, core: library.core,
            threads: library.threads, integerBits: integerBits)
    }
}
