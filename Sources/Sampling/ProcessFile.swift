internal import Glibc
internal import SignalSampler

/// A file below /proc, kept open and read anew from its beginning each time.
struct ProcessFile: ~Copyable {
    private let descriptor: Int32

    init(_ path: String) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Calls `body` with the file's first bytes, as many as there is room for; nil where it cannot be read (any more).
    func read<Result>(room: Int = 512, _ body: (borrowing Span<UInt8>) -> Result) -> Result? {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { buffer in
            // SAFETY: pread writes no more than the buffer's bytes, and the span covers those that it has written.
            let count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, 0)
            guard count > 0 else { return nil }
            let bytes = unsafe UnsafeBufferPointer(rebasing: buffer[..<count])
            return unsafe body(bytes.span)
        }
    }

    /// What it says of a thread, where it is one's `syscall`.
    func glance() -> ThreadGlance { ThreadGlance(sampler_glance(descriptor)) }

    /// All of it, however long.
    func text() -> String? {
        guard descriptor >= 0 else { return nil }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // SAFETY: as many bytes are written as the chunk has, at most.
            let count = unsafe chunk.withUnsafeMutableBytes { room in
                unsafe pread(descriptor, room.baseAddress, room.count, off_t(bytes.count))
            }
            guard count >= 0 else { return nil }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
    }
}
