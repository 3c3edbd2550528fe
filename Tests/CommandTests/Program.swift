import Foundation
import Synchronization
import Testing

/// The built program in a run of its own, as a script would start it: no terminal, no standard input.
final class Program {
    /// How a run ended, and what it said.
    struct Outcome {
        /// The exit status, or the negative number of the signal that ended it.
        var status: Int32
        var output: String
        var errors: String
    }

    /// SwiftPM puts it beside the test bundle.
    static let path: String = {
        let runner = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        let bundle = runner ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("glue-profile").path
    }()

    private let process = Process()
    private let output = Stream()
    private let errors = Stream()

    /// - Parameters:
    ///   - executable: another program, such as a shell around this one.
    ///   - environment: added to the tests' own, from which the active virtual environment is taken away.
    ///   - input: a file that is its standard input.
    ///   - terminal: what standard error is; without one, it is read as `errors`.
    init(
        _ arguments: [String], executable: String = Program.path, environment: [String: String] = [:],
        in folder: Folder? = nil, input: String = "/dev/null", terminal: PseudoTerminal? = nil
    ) throws {
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        var inherited = ProcessInfo.processInfo.environment
        for name in ["VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME"] { inherited[name] = nil }
        process.environment = inherited.merging(environment) { _, added in added }
        if let folder { process.currentDirectoryURL = folder.url }
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: input))
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        if let terminal { process.standardError = terminal.device } else { process.standardError = errors }
        try SignalMask.cleared { try process.run() }
        try terminal?.device.close()
        self.output.read(output.fileHandleForReading)
        self.errors.read(errors.fileHandleForReading)
    }

    /// Runs to the end.
    static func run(
        _ arguments: [String], executable: String = Program.path, environment: [String: String] = [:],
        in folder: Folder? = nil, input: String = "/dev/null", terminal: PseudoTerminal? = nil
    ) throws -> Outcome {
        try Program(
            arguments, executable: executable, environment: environment, in: folder, input: input, terminal: terminal
        ).outcome()
    }

    /// Against hangs only: no run of these tests takes a quarter of it.
    private static let patience = 120.0

    /// Waits for the end. A run that does not end is killed, which its status then shows.
    func outcome() -> Outcome {
        let inTime = eventually(within: Self.patience) { !self.process.isRunning }
        if !inTime { kill(identifier, SIGKILL) }
        process.waitUntilExit()
        let status = process.terminationStatus
        return Outcome(
            status: process.terminationReason == .uncaughtSignal ? -status : status, output: output.text(),
            errors: errors.text())
    }

    var identifier: pid_t { process.processIdentifier }

    /// What it has written to standard error so far.
    var errorsSoFar: String { errors.soFar }

    func send(_ signal: Int32) { kill(identifier, signal) }

    /// The processes of the same program that this run has started and that still run.
    var workers: [pid_t] { workers(named: "worker") }

    /// The same, started as another of its commands that is not for people.
    func workers(named command: String) -> [pid_t] { ProcessTable.children(of: identifier, named: command) }

    /// Those that it has started with a file of this name as their first argument.
    func children(running file: String) -> [pid_t] { ProcessTable.children(of: identifier, running: file) }
}

/// Asks ten times a second until it is so; false if it never was.
func eventually(within seconds: Double, _ condition: () -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !condition() {
        if ContinuousClock.now > deadline { return false }
        Thread.sleep(forTimeInterval: 0.05)
    }
    return true
}

/// One output of a program, read as it comes on a thread of its own.
private final class Stream: Sendable {
    private let bytes = Mutex(Data())
    private let ended = DispatchSemaphore(value: 0)

    func read(_ handle: FileHandle) {
        Thread.detachNewThread { [self] in
            // Not read(upToCount:), which waits for so many bytes.
            while case let data = handle.availableData, !data.isEmpty {
                bytes.withLock { $0.append(data) }
            }
            ended.signal()
        }
    }

    var soFar: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    /// After the program's end: a process left behind would keep the pipe open, and is not waited for.
    func text() -> String {
        _ = ended.wait(timeout: .now() + 5)
        return soFar
    }
}
