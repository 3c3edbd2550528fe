internal import Glibc

/// A row-major matrix of float64 in memory of its own, all of whose pages have been touched.
@safe struct MatrixMemory: ~Copyable {
    let elements: UnsafeMutableBufferPointer<Double>

    private static let elementBytes = MemoryLayout<Double>.stride
    /// Of a page, as large allocations of every language's are.
    private static let alignment = 4096

    init(rows: Int, columns: Int) {
        let bytes = rows * columns * Self.elementBytes
        let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: Self.alignment)
        // SAFETY: the memory is as long as the elements, aligned for them, and bound to nothing else.
        unsafe elements = memory.bindMemory(to: Double.self, capacity: rows * columns).buffer(count: rows * columns)
        unsafe elements.initialize(repeating: 0)
    }

    deinit { unsafe elements.deallocate() }

    /// Fills the matrix from a file of exactly its length.
    func load(_ path: String) throws(ExperimentError) {
        // SAFETY: the path lives as long as the call.
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Self.trouble("read", path) }
        defer { close(file) }
        let length = lseek(file, 0, SEEK_END)
        let bytes = unsafe UnsafeMutableRawBufferPointer(elements)
        guard length == bytes.count else {
            throw .badInput("\(path) has \(length) bytes, and the matrix takes \(bytes.count)")
        }
        lseek(file, 0, SEEK_SET)
        var done = 0
        while done < bytes.count {
            // SAFETY: what is left of the memory is as long as the number that read may write.
            let count = unsafe read(file, bytes.baseAddress?.advanced(by: done), bytes.count - done)
            guard count > 0 else { throw Self.trouble("read", path) }
            done += count
        }
    }

    func store(_ path: String) throws(ExperimentError) {
        // SAFETY: the path lives as long as the call.
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Self.trouble("write", path) }
        defer { close(file) }
        let bytes = unsafe UnsafeRawBufferPointer(elements)
        var done = 0
        while done < bytes.count {
            // SAFETY: what is left of the memory is as long as the number that write may read.
            let count = unsafe write(file, bytes.baseAddress?.advanced(by: done), bytes.count - done)
            guard count > 0 else { throw Self.trouble("write", path) }
            done += count
        }
    }

    private static func trouble(_ verb: String, _ path: String) -> ExperimentError {
        // SAFETY: the text is copied at once.
        .badInput("cannot \(verb) \(path): \(unsafe String(cString: strerror(errno)))")
    }
}

extension UnsafeMutablePointer {
    fileprivate func buffer(count: Int) -> UnsafeMutableBufferPointer<Pointee> {
        unsafe UnsafeMutableBufferPointer(start: self, count: count)
    }
}
