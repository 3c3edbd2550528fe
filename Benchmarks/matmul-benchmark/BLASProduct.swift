internal import Probes

/// BLAS's side: the function that NumPy would call for a shape, on as many threads as the library is set to.
struct BLASProduct {
    enum Routine: String, Encodable {
        case gemm
        case gemv
    }

    let matrices: DirectProduct
    let vectors: DirectVectorProduct

    /// As NumPy chooses (numpy/_core/src/common/cblasfuncs.c): gemv for one row or one column.
    static func routine(_ shape: Shape) -> Routine {
        let isMatrix = (shape.rows > 1 && shape.columns > 1) || shape.inner == 1
        return isMatrix || shape.aTransposed || shape.bTransposed ? .gemm : .gemv
    }

    func multiply(_ operands: Operands) {
        let (shape, a, b, c) = unsafe (operands.shape, operands.a, operands.b, operands.c)
        // SAFETY: the matrices have this shape, and the functions their type of element.
        switch BLASProduct.routine(shape) {
        case .gemm:
            unsafe matrices.multiply(
                rows: shape.rows, columns: shape.columns, inner: shape.inner, a: a, aStride: shape.aStride,
                aTransposed: shape.aTransposed, b: b, bStride: shape.bStride, bTransposed: shape.bTransposed, c: c,
                cStride: shape.columns)
        case .gemv where shape.columns == 1:
            unsafe vectors.multiply(
                rows: shape.rows, columns: shape.inner, a: a, aStride: shape.aStride, x: b, into: c)
        case .gemv:
            unsafe vectors.multiply(
                rows: shape.inner, columns: shape.columns, a: b, aStride: shape.bStride, aTransposed: true, x: a,
                into: c)
        }
    }
}
