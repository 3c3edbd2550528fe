/// The rows of a matrix, each an allocation of its own, as in an array of arrays.
@safe final class Rows {
    /// An array's elements follow a header of 32 bytes; here they lie likewise, so that the caches see no difference.
    private static let header = 4

    let starts: UnsafePointer<UnsafeMutablePointer<Double>>
    private let count: Int
    private let size: Int

    init(count: Int, size: Int) {
        self.count = count
        self.size = size
        // SAFETY: this object alone owns the rows, until its deinit.
        let starts = UnsafeMutablePointer<UnsafeMutablePointer<Double>>.allocate(capacity: count)
        for row in 0..<count {
            let allocation = UnsafeMutablePointer<Double>.allocate(capacity: Self.header + size)
            unsafe allocation.initialize(repeating: 0, count: Self.header + size)
            unsafe (starts + row).initialize(to: allocation + Self.header)
        }
        unsafe self.starts = UnsafePointer(starts)
    }

    deinit {
        for row in 0..<count { unsafe (starts[row] - Self.header).deallocate() }
        unsafe starts.deallocate()
    }

    // SAFETY: callers below pass a matrix without gaps of as many rows and columns.
    func fill(from matrix: UnsafePointer<Double>) {
        for row in 0..<count { unsafe starts[row].update(from: matrix + row * size, count: size) }
    }

    func copy(to matrix: UnsafeMutablePointer<Double>) {
        for row in 0..<count { unsafe (matrix + row * size).update(from: starts[row], count: size) }
    }
}
