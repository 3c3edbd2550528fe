import Foundation
import Synchronization

/// Runs a program for the little that it prints.
enum Subprogram {
    struct Output {
        var status: Int32
        var text: String
        var errors: String
    }

    enum Failure: Error, CustomStringConvertible {
        case notStarted(String)
        case tooSlow(seconds: Double)

        var description: String {
            switch self {
            case .notStarted(let reason): "it cannot be started (\(reason))"
            case .tooSlow(let seconds): "it did not answer within \(Int(seconds)) s"
            }
        }
    }

    /// More than this is no answer: a program that prints for ever is cut off here.
    private static let longestAnswer = 1 << 20

    /// Runs `executable` without standard input and gives what it printed; it is killed after `patience` seconds.
    static func run(_ executable: String, _ arguments: [String], patience: Double) throws(Failure) -> Output {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        let text = Pipe()
        let errors = Pipe()
        process.standardOutput = text
        process.standardError = errors
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do {
            try process.run()
        } catch {
            throw .notStarted(reason(error))
        }
        // Both pipes are read to their ends beside each other: a program blocks on a full one.
        let group = DispatchGroup()
        let read = [text, errors].map { pipe in
            let box = Received()
            DispatchQueue.global().async(group: group) { box.fill(from: pipe.fileHandleForReading) }
            return box
        }
        let deadline = DispatchTime.now() + patience
        guard ended.wait(timeout: deadline) == .success else {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            throw .tooSlow(seconds: patience)
        }
        // A grandchild may hold a pipe open for ever; what has come by then is what there is.
        _ = group.wait(timeout: .now() + 1)
        return Output(status: process.terminationStatus, text: read[0].text, errors: read[1].text)
    }

    private static func reason(_ error: any Error) -> String {
        let error = error as NSError
        let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
        guard underlying.domain == NSPOSIXErrorDomain, let code = POSIXErrorCode(rawValue: Int32(underlying.code)) else {
            return error.localizedDescription
        }
        return String(describing: POSIXError(code).localizedDescription)
    }

    /// What a pipe gave so far, filled on another thread.
    private final class Received: Sendable {
        private let bytes = Mutex(Data())

        var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

        func fill(from handle: FileHandle) {
            while let data = try? handle.read(upToCount: 65536), !data.isEmpty {
                let count = bytes.withLock { bytes in
                    bytes.append(data)
                    return bytes.count
                }
                if count > Subprogram.longestAnswer { return handle.closeFile() }
            }
        }
    }
}
