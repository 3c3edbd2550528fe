internal import Matmul
internal import Probes

/// The two sides, ready to compute one product on the same matrices.
struct Contestants {
    let operands: Operands
    let blas: DirectProduct
    let instructionSet: InstructionSet

    func multiply(_ side: Side) {
        switch side {
        case .swift: multiplyBySwift()
        case .blas: multiplyByBLAS()
        }
    }

    /// How far the two results are apart, over what rounding allows: above 1, one of them is wrong.
    ///
    /// The bound is 4 √k machine epsilons of the Frobenius norm. Rounding errors grow with the square root of the sums'
    /// length, in whatever order they are added (Higham and Mary, "A New Approach to Probabilistic Rounding Error
    /// Analysis", 2019); for operands like these the factor is below 1, and a single element that is off by its own size
    /// lies far beyond.
    func errorOverBound() -> Double {
        let (shape, element) = (operands.shape, operands.element)
        let reference = Matrix(elements: shape.rows * shape.columns, of: element)
        operands.c.spoil()
        multiply(.blas)
        reference.copy(operands.c)
        operands.c.spoil()
        multiply(.swift)
        let error = operands.c.relativeError(reference)
        return error / (4 * Double(shape.inner).squareRoot() * element.epsilon)
    }

    private func multiplyByBLAS() {
        let (shape, a, b, c) = (operands.shape, operands.a, operands.b, operands.c)
        // SAFETY: the matrices have this shape and element.
        unsafe blas.multiply(
            rows: shape.rows, columns: shape.columns, inner: shape.inner, a: a.start, aStride: shape.inner,
            b: b.start, bStride: shape.columns, c: c.start, cStride: shape.columns)
    }

    private func multiplyBySwift() {
        let (shape, a, b, c) = (operands.shape, operands.a, operands.b, operands.c)
        // SAFETY: the matrices have this shape and element.
        switch operands.element {
        case .float64:
            unsafe Matmul.multiply(
                rows: shape.rows, columns: shape.columns, inner: shape.inner,
                a: a.start.assumingMemoryBound(to: Double.self), aStride: shape.inner,
                b: b.start.assumingMemoryBound(to: Double.self), bStride: shape.columns,
                c: c.start.assumingMemoryBound(to: Double.self), cStride: shape.columns, using: instructionSet)
        case .float32:
            unsafe Matmul.multiply(
                rows: shape.rows, columns: shape.columns, inner: shape.inner,
                a: a.start.assumingMemoryBound(to: Float.self), aStride: shape.inner,
                b: b.start.assumingMemoryBound(to: Float.self), bStride: shape.columns,
                c: c.start.assumingMemoryBound(to: Float.self), cStride: shape.columns, using: instructionSet)
        }
    }
}
