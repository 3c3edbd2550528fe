internal import Foundation
internal import Synchronization

/// What a worker wrote to its standard error, in case it dies of it.
///
/// Python, NumPy and BLAS say what they like there. A user is shown it only as the reason of a failure: in the middle of
/// progress it would be noise.
final class LastWords: Sendable {
    /// The end of what was written; a failing assertion or a traceback's last line is shorter.
    private static let kept = 4096
    /// Of one line in a report.
    private static let longestLine = 200
    /// After the process has ended only a grandchild can still hold its pipe open.
    private static let secondsToTheEnd = 0.5

    private let tail = Mutex(Data())
    private let ended = DispatchSemaphore(value: 0)

    /// Reads to the end, on a thread of its own: a worker blocks on a full pipe.
    func read(_ handle: FileHandle) {
        Thread.detachNewThread { [self] in
            // Not read(upToCount:), which waits for so many bytes.
            while case let data = handle.availableData, !data.isEmpty {
                tail.withLock { $0 = ($0 + data).suffix(Self.kept) }
            }
            ended.signal()
        }
    }

    /// The last line that says something, once the process has ended; nil if it died in silence.
    func line() -> String? {
        _ = ended.wait(timeout: .now() + Self.secondsToTheEnd)
        let text = tail.withLock { String(decoding: $0, as: UTF8.self) }
        let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        return lines.last { !$0.isEmpty }.map { String($0.prefix(Self.longestLine)) }
    }
}
