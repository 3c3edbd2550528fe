import Foundation

/// A pipe for what a subprogram prints, and what came through it so far.
struct OutputPipe: ~Copyable {
    private let reader: CInt
    /// The end that the subprogram gets; -1 once closed here.
    private(set) var writer: CInt
    private var bytes: [UInt8] = []

    /// Nil, with errno, if the system has no descriptors left.
    init?() {
        var ends: [CInt] = [-1, -1]
        // SAFETY: two descriptors are written during the call.
        guard unsafe pipe(&ends) == 0 else { return nil }
        reader = ends[0]
        writer = ends[1]
        // Other children of this process have no use for them. One that starts at this moment inherits them, which
        // does no harm: nothing here waits for the end of a pipe.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // The writer's end still waits when its output is not read, as programs expect.
        _ = fcntl(reader, F_SETFL, O_NONBLOCK)
    }

    var count: Int { bytes.count }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func closeWriter() {
        close(writer)
        writer = -1
    }

    /// Takes what is there, at most one pipe's fill; waits for the first of it for so long.
    mutating func read(waitingMilliseconds: CInt) {
        var descriptor = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
        // SAFETY: as many bytes are appended as were read into the room.
        guard unsafe poll(&descriptor, 1, waitingMilliseconds) > 0 else { return }
        let room = 1 << 16
        let received = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = unsafe max(0, Foundation.read(reader, buffer.baseAddress, room))
        }
        bytes += received
        // At the end of the pipe poll does not wait; the program may still run.
        if received.isEmpty { usleep(UInt32(waitingMilliseconds) * 100) }
    }

    deinit {
        close(reader)
        if writer >= 0 { close(writer) }
    }
}
