internal import Foundation
internal import Glibc

/// Writes messages to what was this process's standard output, one line each.
///
/// Standard output itself is turned to standard error first: what Python code prints must not end up between messages.
final class MessageWriter {
    private let pipe: FileHandle
    private let encoder = JSONEncoder()

    init() {
        let descriptor = dup(STDOUT_FILENO)
        dup2(STDERR_FILENO, STDOUT_FILENO)
        pipe = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        encoder.nonConformingFloatEncodingStrategy = MessageWriter.infinities
    }

    /// Results can be infinite (a product that is wrong by all measures); JSON has no word for that.
    static let infinities = JSONEncoder.NonConformingFloatEncodingStrategy.convertToString(
        positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")

    /// A parent that has gone ends the worker: nobody would read the rest.
    func send(_ message: WorkerMessage) {
        do {
            var line = try encoder.encode(message)
            line.append(UInt8(ascii: "\n"))
            try pipe.write(contentsOf: line)
        } catch {
            _exit(1)
        }
    }
}
