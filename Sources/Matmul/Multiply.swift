/// C = A B for float64, where A is `rows` by `inner`, B `inner` by `columns` and C `rows` by `columns`.
///
/// Matrices lie in memory row by row, a transposed one column by column. Strides count elements from one such line to the
/// next; what lies between a line's end and the next line is neither read nor written. C may not overlap A or B, and may
/// be uninitialised memory. With `inner` 0 it becomes zero.
///
/// One instruction set gives the same bits every time, whatever the number of threads: threads share the elements of C,
/// never one sum. Two instruction sets need not: they differ in whether a product is rounded before it is added, and in
/// where a long sum is split.
///
/// Any number of threads may call it at once. With `threads` above 1 it shares the work with those of `Team.shared`, of
/// which one call at a time has the use; the others do all of their work themselves.
///
/// The first call with large operands allocates packing buffers, 7 MiB and 1 MiB for each thread at most, which later
/// calls reuse.
package func multiply(
    rows: Int, columns: Int, inner: Int,
    a: UnsafePointer<Double>, aStride: Int, aTransposed: Bool = false,
    b: UnsafePointer<Double>, bStride: Int, bTransposed: Bool = false,
    c: UnsafeMutablePointer<Double>, cStride: Int,
    threads: Int = 1, using instructionSet: InstructionSet = .best
) {
    precondition(instructionSet.isAvailable, "this processor has no \(instructionSet)")
    // SAFETY: the caller vouches for the operands; `Product` checks what can be checked.
    unsafe Product(
        rows: rows, columns: columns, inner: inner, a: a, aStride: aStride, aTransposed: aTransposed,
        b: b, bStride: bStride, bTransposed: bTransposed, c: c, cStride: cStride
    ).compute(with: Kernel(instructionSet), threads: threads)
}

/// C = A B for float32, otherwise as for float64.
package func multiply(
    rows: Int, columns: Int, inner: Int,
    a: UnsafePointer<Float>, aStride: Int, aTransposed: Bool = false,
    b: UnsafePointer<Float>, bStride: Int, bTransposed: Bool = false,
    c: UnsafeMutablePointer<Float>, cStride: Int,
    threads: Int = 1, using instructionSet: InstructionSet = .best
) {
    precondition(instructionSet.isAvailable, "this processor has no \(instructionSet)")
    // SAFETY: as for float64.
    unsafe Product(
        rows: rows, columns: columns, inner: inner, a: a, aStride: aStride, aTransposed: aTransposed,
        b: b, bStride: bStride, bTransposed: bTransposed, c: c, cStride: cStride
    ).compute(with: Kernel(instructionSet), threads: threads)
}
