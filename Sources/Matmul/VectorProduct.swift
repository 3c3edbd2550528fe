/// The product of a matrix and a vector, where every sum reads two pieces of memory from one end to the other.
///
/// That is a single column of C from an A that lies row by row, and a single row of C from a transposed B.
@safe struct VectorProduct<Scalar: KernelElement>: @unchecked Sendable {
    // Sendable as `Product` is.

    private let lines: Int
    private let inner: Int
    private let matrix: UnsafePointer<Scalar>
    private let lineStride: Int
    private let vector: UnsafePointer<Scalar>
    private let result: UnsafeMutablePointer<Scalar>
    private let resultStride: Int

    /// Nil where the product is another, or too short for a vector of the processor to be worth a sum over its lanes.
    init?(_ product: Product<Scalar>) {
        guard product.inner >= 16 else { return nil }
        inner = product.inner
        unsafe result = product.c
        if product.columns == 1, product.a.columnStride == 1, product.b.rowStride == 1 {
            lines = product.rows
            unsafe matrix = product.a.start
            lineStride = product.a.rowStride
            unsafe vector = product.b.start
            resultStride = product.cStride
        } else if product.rows == 1, product.b.rowStride == 1, product.a.columnStride == 1 {
            lines = product.columns
            unsafe matrix = product.b.start
            lineStride = product.b.columnStride
            unsafe vector = product.a.start
            resultStride = 1
        } else {
            return nil
        }
    }

    // Specialised by name, as `Product.compute` is.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func compute(with kernel: Kernel<Scalar>, threads: Int) {
        let parts = Parts(of: lines, unit: Self.linesAtATime, threads)
        Team.shared.run(threads: threads, pieces: parts.count) { _, piece in
            let part = parts[piece]
            // SAFETY: the part's lines lie within the matrix, and its results within C.
            unsafe Scalar.multiplyVector(
                kernel.instructionSet, lines: part.count, inner: inner,
                matrix: matrix + part.lowerBound * lineStride, lineStride: lineStride, vector: vector,
                result: result + part.lowerBound * resultStride, resultStride: resultStride)
        }
    }

    /// Lines that the kernel takes in one go.
    private static var linesAtATime: Int { 4 }
}
