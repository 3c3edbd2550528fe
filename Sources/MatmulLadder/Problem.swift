/// One product C = A B, row-major and without gaps: A is `rows` by `size`, B `size` by `size`, C `rows` by `size`.
///
/// C may be uninitialised memory, and may not overlap A or B. Any alignment is right, but see `alignment`.
@safe package struct Problem: @unchecked Sendable {
    // Sendable because A and B are only read, and the threads of one product write to different elements of C.

    /// Where the matrices should begin for the vectors' sake: at a cache line. Elsewhere each vector of AVX-512 lies on
    /// two of them, and `vectorised` ran at 14 GFLOPS instead of 27.
    package static let alignment = 64

    package let rows: Int
    package let size: Int
    let a: UnsafePointer<Double>
    let b: UnsafePointer<Double>
    let c: UnsafeMutablePointer<Double>

    /// The caller vouches for operands of this shape, as long as a rung that was prepared with them is used.
    @unsafe package init(
        rows: Int, size: Int, a: UnsafePointer<Double>, b: UnsafePointer<Double>, c: UnsafeMutablePointer<Double>
    ) {
        precondition(rows >= 0 && size >= 0, "a matrix has no negative number of rows or columns")
        self.rows = rows
        self.size = size
        // SAFETY: the pointers are only kept here.
        unsafe self.a = a
        unsafe self.b = b
        unsafe self.c = c
    }
}
