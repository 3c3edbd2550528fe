/// C = A B for row-major float64: A is `rows` by `inner`, B `inner` by `columns`, C `rows` by `columns`.
///
/// Runs on the calling thread; any number of threads may call it at once. Strides count elements from one row to the
/// next; what lies between a row's end and the next row is neither read nor written. C may not overlap A or B, and may
/// be uninitialised memory. With `inner` 0 it becomes zero.
///
/// One instruction set gives the same bits every time. Two of them need not: they differ in whether a product is rounded
/// before it is added, and where one sum is split into several.
///
/// The first call with large operands allocates packing buffers, 11 MiB at most, which later calls reuse.
package func multiply(
    rows: Int, columns: Int, inner: Int,
    a: UnsafePointer<Double>, aStride: Int,
    b: UnsafePointer<Double>, bStride: Int,
    c: UnsafeMutablePointer<Double>, cStride: Int,
    using instructionSet: InstructionSet = .best
) {
    precondition(instructionSet.isAvailable, "this processor has no \(instructionSet)")
    // SAFETY: the caller vouches for the operands; `Product` checks what can be checked.
    unsafe Product(
        rows: rows, columns: columns, inner: inner, a: a, aStride: aStride, b: b, bStride: bStride, c: c,
        cStride: cStride
    ).compute(with: .forInstructionSet(instructionSet))
}

/// C = A B for row-major float32, otherwise as for float64.
package func multiply(
    rows: Int, columns: Int, inner: Int,
    a: UnsafePointer<Float>, aStride: Int,
    b: UnsafePointer<Float>, bStride: Int,
    c: UnsafeMutablePointer<Float>, cStride: Int,
    using instructionSet: InstructionSet = .best
) {
    precondition(instructionSet.isAvailable, "this processor has no \(instructionSet)")
    // SAFETY: as for float64.
    unsafe Product(
        rows: rows, columns: columns, inner: inner, a: a, aStride: aStride, b: b, bStride: bStride, c: c,
        cStride: cStride
    ).compute(with: .forInstructionSet(instructionSet))
}
