internal import EmbeddedPython

/// The BLAS function that NumPy has loaded, called from Swift: C = A B for square row-major matrices.
@safe
package struct DirectProduct {
    private typealias Float64With32 = @convention(c) (
        CInt, CInt, CInt, Int32, Int32, Int32, Double, UnsafeRawPointer, Int32, UnsafeRawPointer, Int32, Double,
        UnsafeMutableRawPointer, Int32
    ) -> Void
    private typealias Float64With64 = @convention(c) (
        CInt, CInt, CInt, Int64, Int64, Int64, Double, UnsafeRawPointer, Int64, UnsafeRawPointer, Int64, Double,
        UnsafeMutableRawPointer, Int64
    ) -> Void
    private typealias Float32With32 = @convention(c) (
        CInt, CInt, CInt, Int32, Int32, Int32, Float, UnsafeRawPointer, Int32, UnsafeRawPointer, Int32, Float,
        UnsafeMutableRawPointer, Int32
    ) -> Void
    private typealias Float32With64 = @convention(c) (
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

    // CblasRowMajor and CblasNoTrans, as in cblas.h.
    private static let rowMajor: CInt = 101
    private static let notTransposed: CInt = 111

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
        let (row, plain) = (DirectProduct.rowMajor, DirectProduct.notTransposed)
        let n = Int64(size)
        let m = Int32(truncatingIfNeeded: size)
        // SAFETY: the caller vouches for the operands.
        switch function {
        case .float64With32(let gemm): unsafe gemm(row, plain, plain, m, m, m, 1, a, m, b, m, 0, c, m)
        case .float64With64(let gemm): unsafe gemm(row, plain, plain, n, n, n, 1, a, n, b, n, 0, c, n)
        case .float32With32(let gemm): unsafe gemm(row, plain, plain, m, m, m, 1, a, m, b, m, 0, c, m)
        case .float32With64(let gemm): unsafe gemm(row, plain, plain, n, n, n, 1, a, n, b, n, 0, c, n)
        }
    }
}
