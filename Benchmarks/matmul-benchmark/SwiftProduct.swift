internal import Matmul

/// Swift's side: the one place that knows how its product is called.
struct SwiftProduct {
    let instructionSet: InstructionSet
    let threads: Int

    func multiply(_ operands: Operands) {
        let (shape, a, b, c) = unsafe (operands.shape, operands.a, operands.b, operands.c)
        // SAFETY: the matrices have this shape and element.
        switch operands.element {
        case .float64:
            unsafe Matmul.multiply(
                rows: shape.rows, columns: shape.columns, inner: shape.inner,
                a: a.assumingMemoryBound(to: Double.self), aStride: shape.aStride, aTransposed: shape.aTransposed,
                b: b.assumingMemoryBound(to: Double.self), bStride: shape.bStride, bTransposed: shape.bTransposed,
                c: c.assumingMemoryBound(to: Double.self), cStride: shape.columns, threads: threads,
                using: instructionSet)
        case .float32:
            unsafe Matmul.multiply(
                rows: shape.rows, columns: shape.columns, inner: shape.inner,
                a: a.assumingMemoryBound(to: Float.self), aStride: shape.aStride, aTransposed: shape.aTransposed,
                b: b.assumingMemoryBound(to: Float.self), bStride: shape.bStride, bTransposed: shape.bTransposed,
                c: c.assumingMemoryBound(to: Float.self), cStride: shape.columns, threads: threads,
                using: instructionSet)
        }
    }
}
