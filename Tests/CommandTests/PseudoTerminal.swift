import Foundation
import Synchronization

/// A terminal without glass: what a program draws on it is kept as bytes.
final class PseudoTerminal: Sendable {
    struct Failure: Error {
        var step: String
        var code = errno
    }

    /// The side that a program gets.
    let device: FileHandle
    /// TIOCSPTLCK and TIOCGPTPEER, which Swift does not import. Source: Linux's asm-generic/ioctls.h.
    private static let lock = UInt(0x4004_5431)
    private static let peer = UInt(0x5441)

    private let columns: Int
    private let bytes = Mutex<[UInt8]>([])
    private let ended = DispatchSemaphore(value: 0)

    init(columns: Int) throws {
        self.columns = columns
        let primary = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var locked: Int32 = 0
        guard primary >= 0, unsafe ioctl(primary, Self.lock, &locked) == 0 else { throw Failure(step: "/dev/ptmx") }
        var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        guard unsafe ioctl(primary, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure(step: "TIOCSWINSZ") }
        let secondary = ioctl(primary, Self.peer, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard secondary >= 0 else { throw Failure(step: "TIOCGPTPEER") }
        device = FileHandle(fileDescriptor: secondary, closeOnDealloc: true)
        Thread.detachNewThread { [self] in read(primary) }
    }

    /// To the last program's end, which a terminal tells as an error.
    private func read(_ primary: Int32) {
        var part = [UInt8](repeating: 0, count: 4096)
        while case let count = unsafe Glibc.read(primary, &part, part.count), count > 0 {
            bytes.withLock { $0 += part[..<count] }
        }
        close(primary)
        ended.signal()
    }

    var soFar: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    /// What a screen shows of all that was written, after the program's end.
    func screen() throws -> Screen {
        _ = ended.wait(timeout: .now() + 5)
        return try Screen(of: soFar, columns: columns)
    }
}
