/// The BLAS function that NumPy calls for a matrix and a vector, called from Swift: y = A x for a row-major A.
@safe
package struct DirectVectorProduct {
    private typealias Float64With32 =
        @convention(c) (
            CInt, CInt, Int32, Int32, Double, UnsafeRawPointer, Int32, UnsafeRawPointer, Int32, Double,
            UnsafeMutableRawPointer, Int32
        ) -> Void
    private typealias Float64With64 =
        @convention(c) (
            CInt, CInt, Int64, Int64, Double, UnsafeRawPointer, Int64, UnsafeRawPointer, Int64, Double,
            UnsafeMutableRawPointer, Int64
        ) -> Void
    private typealias Float32With32 =
        @convention(c) (
            CInt, CInt, Int32, Int32, Float, UnsafeRawPointer, Int32, UnsafeRawPointer, Int32, Float,
            UnsafeMutableRawPointer, Int32
        ) -> Void
    private typealias Float32With64 =
        @convention(c) (
            CInt, CInt, Int64, Int64, Float, UnsafeRawPointer, Int64, UnsafeRawPointer, Int64, Float,
            UnsafeMutableRawPointer, Int64
        ) -> Void

    @safe
    private enum Function {
        case float64With32(Float64With32)
        case float64With64(Float64With64)
        case float32With32(Float32With32)
        case float32With64(Float32With64)
    }

    private let function: Function

    /// `kernel` is a gemv.
    package init(_ kernel: KernelProbe.Kernel) {
        precondition(kernel.routine == "gemv", "only a product of matrix and vector has this signature")
        // SAFETY: symbol names fix the precision and the integers' width, and with them the signature.
        switch (kernel.dtype, kernel.integerBits) {
        case ("float64", 32): unsafe function = .float64With32(unsafeBitCast(kernel.address, to: Float64With32.self))
        case ("float64", _): unsafe function = .float64With64(unsafeBitCast(kernel.address, to: Float64With64.self))
        case (_, 32): unsafe function = .float32With32(unsafeBitCast(kernel.address, to: Float32With32.self))
        default: unsafe function = .float32With64(unsafeBitCast(kernel.address, to: Float32With64.self))
        }
    }

    /// A is `rows` by `columns` as it lies in memory, with `aStride` elements from row to row; y may be uninitialised and
    /// overlaps neither operand.
    ///
    /// x and y lie without gaps. Transposed, y = Aᵀ x: then x has `rows` elements and y has `columns`.
    package func multiply(
        rows: Int, columns: Int, a: UnsafeRawPointer, aStride: Int, aTransposed: Bool = false, x: UnsafeRawPointer,
        into y: UnsafeMutableRawPointer
    ) {
        let (order, transA) = (CBLAS.rowMajor, CBLAS.code(transposed: aTransposed))
        // SAFETY: the caller vouches for the operands. With beta 0, y is written without being read.
        switch function {
        case .float64With32(let gemv):
            let (m, n, lda) = (Int32(rows), Int32(columns), Int32(aStride))
            unsafe gemv(order, transA, m, n, 1, a, lda, x, 1, 0, y, 1)
        case .float64With64(let gemv):
            let (m, n, lda) = (Int64(rows), Int64(columns), Int64(aStride))
            unsafe gemv(order, transA, m, n, 1, a, lda, x, 1, 0, y, 1)
        case .float32With32(let gemv):
            let (m, n, lda) = (Int32(rows), Int32(columns), Int32(aStride))
            unsafe gemv(order, transA, m, n, 1, a, lda, x, 1, 0, y, 1)
        case .float32With64(let gemv):
            let (m, n, lda) = (Int64(rows), Int64(columns), Int64(aStride))
            unsafe gemv(order, transA, m, n, 1, a, lda, x, 1, 0, y, 1)
        }
    }
}
