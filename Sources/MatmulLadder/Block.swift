/// C += A B for parts of a problem's matrices, which halves itself.
@safe struct Block: @unchecked Sendable {
    // Sendable because A and B are only read, and blocks that threads work on at once have no element of C in common.

    /// A product of this size and below is no longer halved: three blocks of 64 x 64 take 96 KiB, in the level 2 cache
    /// of any processor since 2008. Measured on Zen 5 with vectors at 1024: 17 GFLOPS with 32, 27 with 64, 26 with 128.
    static let baseSize = 64
    /// Pieces for each thread, so that one that is slow or late leaves the rest to others.
    private static let piecesPerThread = 16

    private var rows: Int
    private var columns: Int
    private var inner: Int
    private var a: UnsafePointer<Double>
    private var b: UnsafePointer<Double>
    private var c: UnsafeMutablePointer<Double>
    private let stride: Int

    // SAFETY: every block below lies within the problem that this one covers. A's rows, too, are `size` elements apart.
    init(_ problem: Problem) {
        rows = problem.rows
        columns = problem.size
        inner = problem.size
        unsafe a = problem.a
        unsafe b = problem.b
        unsafe c = problem.c
        stride = problem.size
    }

    /// How often C is halved for `threads` threads: often enough for each to have its pieces, but not below a base case.
    func forkLevels(threads: Int) -> Int {
        guard threads > 1 else { return 0 }
        var block = self
        var levels = 0
        while 1 << levels < threads * Self.piecesPerThread, max(block.rows, block.columns) > Self.baseSize {
            block = block.halvesOfOutput().first
            levels += 1
        }
        return levels
    }

    /// The part of C at the end of a path of halvings; the highest of the `levels` bits of `path` is the first turn.
    func fork(_ path: Int, levels: Int) -> Block {
        (0..<levels).reversed().reduce(self) { block, level in
            let halves = block.halvesOfOutput()
            return path >> level & 1 == 0 ? halves.first : halves.second
        }
    }

    func clear() {
        for row in 0..<rows { unsafe (c + row * stride).update(repeating: 0, count: columns) }
    }

    /// Adds A B to C: both halves along the longest side, one after the other.
    func addProduct(_ baseCase: BaseCase) {
        guard max(rows, columns, inner) > Self.baseSize else {
            return unsafe baseCase.addProduct(rows, columns, inner, a, stride, b, stride, c, stride)
        }
        let halves = inner > max(rows, columns) ? halvesOfInner() : halvesOfOutput()
        halves.first.addProduct(baseCase)
        halves.second.addProduct(baseCase)
    }

    /// Halves of C's longer side, which are independent; the first is the larger one.
    private func halvesOfOutput() -> (first: Block, second: Block) {
        var (first, second) = (self, self)
        if rows >= columns {
            first.rows = Self.half(of: rows)
            second.rows = rows - first.rows
            unsafe second.a += first.rows * stride
            unsafe second.c += first.rows * stride
        } else {
            first.columns = Self.half(of: columns)
            second.columns = columns - first.columns
            unsafe second.b += first.columns
            unsafe second.c += first.columns
        }
        return (first, second)
    }

    /// Halves of the sums, which add to the same C.
    private func halvesOfInner() -> (first: Block, second: Block) {
        var (first, second) = (self, self)
        first.inner = Self.half(of: inner)
        second.inner = inner - first.inner
        unsafe second.a += first.inner
        unsafe second.b += first.inner * stride
        return (first, second)
    }

    /// Rounded up to whole cache lines of 8 elements, so that a base case begins at a line if the matrix does.
    private static func half(of side: Int) -> Int { ((side + 1) / 2 + 7) / 8 * 8 }
}
