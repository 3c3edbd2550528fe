internal import Glibc

/// A pipe for what a subprogram prints, and what came through it so far.
struct OutputPipe: ~Copyable {
    /// -1 once everything has come.
    private(set) var reader: CInt
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

    var isOpen: Bool { reader >= 0 }
    var count: Int { bytes.count }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func closeWriter() {
        close(writer)
        writer = -1
    }

    /// Takes what is there, at most one pipe's fill.
    mutating func read() {
        guard isOpen else { return }
        let room = 1 << 16
        var result = 0
        // SAFETY: as many bytes are appended as were read into the room.
        bytes += unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            result = unsafe Glibc.read(reader, buffer.baseAddress, room)
            count = max(0, result)
        }
        if result == 0 { closeReader() }
    }

    private mutating func closeReader() {
        close(reader)
        reader = -1
    }

    deinit {
        if reader >= 0 { close(reader) }
        if writer >= 0 { close(writer) }
    }
}
