internal import Foundation
internal import Glibc

/// Writes messages to what was this process's standard output, one line each.
///
/// Standard output itself is turned to standard error first: what Python code prints must not end up between messages.
final class MessageWriter {
    private let pipe: FileHandle

    init() {
        let descriptor = dup(STDOUT_FILENO)
        dup2(STDERR_FILENO, STDOUT_FILENO)
        pipe = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// A parent that has gone ends the worker: nobody would read the rest.
    func send(_ message: WorkerMessage) {
        do {
            try pipe.write(contentsOf: message.line())
        } catch {
            _exit(1)
        }
    }
}
