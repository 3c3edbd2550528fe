internal import Matmul

// Rung `packed`: the product that this package multiplies with.
//
// What changes: the processor's own measures. Operands are copied into the order in which they are read, so that caches
// and address translation see one stream; a tile of C stays in registers while a whole panel is added to it; products and
// sums are fused. The structure is that of BLIS (Van Zee and van de Geijn, ACM TOMS 41:3, 2015).
// Expected: 2.7, as from AVX intrinsics in Leiserson et al. (Science 368, 2020, table 1), which brought 40 % of peak
// there; kernels of this structure reach 80 to 95 %, and thus twice as much.
// Measured on Zen 5: 4.3 at 1024 and at 4096.

/// C = A B on up to `threads` threads.
func multiplyPacked(_ problem: Problem, threads: Int) {
    // SAFETY: the problem's operands have the shape that its sizes say.
    unsafe multiply(
        rows: problem.rows, columns: problem.size, inner: problem.size, a: problem.a, aStride: problem.size,
        b: problem.b, bStride: problem.size, c: problem.c, cStride: problem.size, threads: threads)
}
