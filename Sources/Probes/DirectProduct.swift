internal import EmbeddedPython

/// The BLAS function that NumPy has loaded, called from Swift: C = A B for row-major matrices.
@safe
package struct DirectProduct {
    private typealias Float64With32 =
        @convention(c) (
            CInt, CInt, CInt, Int32, Int32, Int32, Double, UnsafeRawPointer, Int32, UnsafeRawPointer, Int32, Double,
            UnsafeMutableRawPointer, Int32
        ) -> Void
    private typealias Float64With64 =
        @convention(c) (
            CInt, CInt, CInt, Int64, Int64, Int64, Double, UnsafeRawPointer, Int64, UnsafeRawPointer, Int64, Double,
            UnsafeMutableRawPointer, Int64
        ) -> Void
    private typealias Float32With32 =
        @convention(c) (
            CInt, CInt, CInt, Int32, Int32, Int32, Float, UnsafeRawPointer, Int32, UnsafeRawPointer, Int32, Float,
            UnsafeMutableRawPointer, Int32
        ) -> Void
    private typealias Float32With64 =
        @convention(c) (
            CInt, CInt, CInt, Int64, Int64, Int64, Float, UnsafeRawPointer, Int64, UnsafeRawPointer, Int64, Float,
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

    /// `kernel` is a gemm.
    package init(_ kernel: KernelProbe.Kernel) {
        precondition(kernel.routine == "gemm", "only a general matrix product has this signature")
        // SAFETY: symbol names fix the precision and the integers' width, and with them the signature.
        switch (kernel.dtype, kernel.integerBits) {
        case ("float64", 32): unsafe function = .float64With32(unsafeBitCast(kernel.address, to: Float64With32.self))
        case ("float64", _): unsafe function = .float64With64(unsafeBitCast(kernel.address, to: Float64With64.self))
        case (_, 32): unsafe function = .float32With32(unsafeBitCast(kernel.address, to: Float32With32.self))
        default: unsafe function = .float32With64(unsafeBitCast(kernel.address, to: Float32With64.self))
        }
    }

    /// Operands and result have `size` rows and columns of the kernel's own type; C overlaps neither operand.
    package func multiply(
        size: Int, _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, into c: UnsafeMutableRawPointer
    ) {
        // SAFETY: the caller vouches for the operands.
        unsafe multiply(
            rows: size, columns: size, inner: size, a: a, aStride: size, b: b, bStride: size, c: c, cStride: size)
    }

    /// A is `rows` by `inner`, B `inner` by `columns`, C `rows` by `columns`, of the kernel's own type; C overlaps neither
    /// operand, and may be uninitialised.
    ///
    /// A transposed operand lies in memory with its rows and columns exchanged. Strides count elements from one row to the
    /// next, in memory. No size may exceed an Int32 where the library's integers have 32 bits.
    package func multiply(
        rows: Int, columns: Int, inner: Int,
        a: UnsafeRawPointer, aStride: Int, aTransposed: Bool = false,
        b: UnsafeRawPointer, bStride: Int, bTransposed: Bool = false,
        c: UnsafeMutableRawPointer, cStride: Int
    ) {
        let order = CBLAS.rowMajor
        let (transA, transB) = (CBLAS.code(transposed: aTransposed), CBLAS.code(transposed: bTransposed))
        // SAFETY: the caller vouches for the operands. With beta 0, C is written without being read.
        switch function {
        case .float64With32(let gemm):
            let size = Size<Int32>(rows, columns, inner, aStride, bStride, cStride)
            unsafe gemm(
                order, transA, transB, size.m, size.n, size.k, 1, a, size.lda, b, size.ldb, 0, c, size.ldc)
        case .float64With64(let gemm):
            let size = Size<Int64>(rows, columns, inner, aStride, bStride, cStride)
            unsafe gemm(
                order, transA, transB, size.m, size.n, size.k, 1, a, size.lda, b, size.ldb, 0, c, size.ldc)
        case .float32With32(let gemm):
            let size = Size<Int32>(rows, columns, inner, aStride, bStride, cStride)
            unsafe gemm(
                order, transA, transB, size.m, size.n, size.k, 1, a, size.lda, b, size.ldb, 0, c, size.ldc)
        case .float32With64(let gemm):
            let size = Size<Int64>(rows, columns, inner, aStride, bStride, cStride)
            unsafe gemm(
                order, transA, transB, size.m, size.n, size.k, 1, a, size.lda, b, size.ldb, 0, c, size.ldc)
        }
    }

    /// The shape in BLAS's words and the library's integers.
    private struct Size<Number: FixedWidthInteger> {
        let m, n, k, lda, ldb, ldc: Number

        @inline(__always)
        init(_ rows: Int, _ columns: Int, _ inner: Int, _ aStride: Int, _ bStride: Int, _ cStride: Int) {
            (m, n, k) = (Number(rows), Number(columns), Number(inner))
            (lda, ldb, ldc) = (Number(aStride), Number(bStride), Number(cStride))
        }
    }
}
