internal import Dispatch
internal import EmbeddedPython
internal import Foundation
internal import Glibc
internal import Synchronization

/// The parent's side of one worker: starts it, hands on what it says, and ends it when it hangs.
struct WorkerProcess {
    /// How a worker ended.
    enum Ending: Equatable {
        case done
        /// It said why it could not do what it was asked.
        case failed(reason: String)
        /// It crashed, left without a word, or was killed by somebody.
        case died(how: String)
        /// It was silent for longer than it had announced.
        case hung(seconds: Double)
        /// It was asked to stop, and did.
        case stopped

        /// One line for a report, nil where there is no trouble.
        func trouble(of id: String) -> String? {
            switch self {
            case .done, .stopped: nil
            case .failed(let reason): "\(id): \(reason)"
            case .died(let how): "\(id): its process \(how)"
            case .hung(let seconds): "\(id): its process hung and was ended after \(Int(seconds)) s of silence"
            }
        }
    }

    let request: WorkerRequest
    let environment: [String: String]

    /// Seconds of silence that are allowed until the worker announces its own: for starting Python and NumPy.
    private static let patienceAtStart = 120.0
    /// What a worker is left, after it was asked to stop, to finish the call that it is in.
    private static let grace = 3.0

    /// Runs the worker to its end. `receive` gets each message on the calling thread; `shouldStop` is asked in
    /// between, and `idle` called when there is nothing new for a tenth of a second.
    ///
    /// Trouble of any kind is an ending, never an error: other workers' results must not be lost by it.
    func run(shouldStop: () -> Bool, idle: () -> Void = {}, receive: (WorkerMessage) -> Void) -> Ending {
        let process = Process()
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        process.arguments = ["worker"]
        process.environment = environment.merging(WorkerProcess.plainCrash) { _, ours in ours }
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        do {
            process.executableURL = URL(fileURLWithPath: try WorkerProcess.ownExecutable())
            try process.run()
        } catch {
            return .failed(reason: "its process cannot be started (\(error.localizedDescription))")
        }
        let (inbox, lastWords) = (Inbox(), LastWords())
        inbox.read(output.fileHandleForReading)
        lastWords.read(errors.fileHandleForReading)
        // A worker that is gone already says so by closing its other pipe.
        try? input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(request) + [UInt8(ascii: "\n")])
        let ending = follow(process, inbox, shouldStop, idle, receive)
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        return ending ?? .died(how: WorkerProcess.describeDeath(of: process, lastWords))
    }

    /// A crash in a measured Python is a line in the report, and no occasion for a backtrace of this program.
    private static let plainCrash = ["SWIFT_BACKTRACE": "enable=no"]

    /// Hands on messages until the last; nil if the pipe closed without one.
    private func follow(
        _ process: Process, _ inbox: Inbox, _ shouldStop: () -> Bool, _ idle: () -> Void,
        _ receive: (WorkerMessage) -> Void
    ) -> Ending? {
        let clock = ContinuousClock()
        var patience = WorkerProcess.patienceAtStart
        var lastWord = clock.now
        var stopAsked: ContinuousClock.Instant?
        while true {
            switch inbox.next(seconds: 0.1) {
            case .message(let message):
                lastWord = clock.now
                switch message {
                case .done: return stopAsked == nil ? .done : .stopped
                case .failed(let reason): return .failed(reason: reason)
                case .progress(_, _, let announced): patience = announced
                default: break
                }
                receive(message)
            case .closed:
                return stopAsked != nil || shouldStop() ? .stopped : nil
            case .nothing:
                idle()
            }
            if stopAsked == nil, shouldStop() {
                process.terminate()
                stopAsked = clock.now
            }
            let silence = (clock.now - lastWord) / .seconds(1)
            if let asked = stopAsked, (clock.now - asked) / .seconds(1) > WorkerProcess.grace {
                kill(process.processIdentifier, SIGKILL)
                return .stopped
            }
            if silence > patience {
                kill(process.processIdentifier, SIGKILL)
                return .hung(seconds: silence)
            }
        }
    }

    /// What a crash, an abort, or the kernel's out-of-memory killer looks like from outside.
    private static let signalNames = [
        SIGABRT: "abort", SIGBUS: "bus error", SIGFPE: "arithmetic error", SIGILL: "illegal instruction",
        SIGKILL: "killed, perhaps for lack of memory", SIGSEGV: "segmentation fault", SIGTERM: "terminated",
    ]

    private static func describeDeath(of process: Process, _ lastWords: LastWords) -> String {
        let said = lastWords.line().map { "; it said: \($0)" } ?? ""
        guard process.terminationReason == .uncaughtSignal else {
            return "left with status \(process.terminationStatus)\(said)"
        }
        let name = signalNames[process.terminationStatus].map { " (\($0))" } ?? ""
        return "was ended by signal \(process.terminationStatus)\(name)\(said)"
    }

    /// This program's file, which is also the worker.
    private static func ownExecutable() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }
}

/// Messages of one worker, read on a thread of their own so that the parent can look away.
private final class Inbox: Sendable {
    enum Item {
        case message(WorkerMessage)
        case closed
        case nothing
    }

    private let waiting = Mutex<[Item]>([])
    private let arrived = DispatchSemaphore(value: 0)

    func next(seconds: Double) -> Item {
        guard arrived.wait(timeout: .now() + seconds) == .success else { return .nothing }
        return waiting.withLock { $0.isEmpty ? .nothing : $0.removeFirst() }
    }

    func read(_ handle: FileHandle) {
        Thread.detachNewThread { [self] in
            var pending = Data()
            // Not read(upToCount:), which waits for so many bytes.
            while case let data = handle.availableData, !data.isEmpty {
                pending.append(data)
                while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
                    let line = pending[pending.startIndex..<end]
                    pending.removeSubrange(pending.startIndex...end)
                    if let message = try? WorkerMessage(line: Data(line)) { put(.message(message)) }
                }
            }
            put(.closed)
        }
    }

    private func put(_ item: Item) {
        waiting.withLock { $0.append(item) }
        arrived.signal()
    }
}
