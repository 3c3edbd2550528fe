internal import Matmul

/// The two sides, ready to compute one product in the same memory.
struct Contestants {
    let shape: Shape
    let element: PeakLoop.Element
    let swift: SwiftProduct
    let blas: BLASProduct
    private let a: Matrix
    private let b: Matrix
    private let c: Matrix

    init(_ shape: Shape, _ element: PeakLoop.Element, swift: SwiftProduct, blas: BLASProduct, seed: UInt64) {
        self.shape = shape
        self.element = element
        self.swift = swift
        self.blas = blas
        a = Matrix(elements: shape.rows * shape.inner, of: element)
        b = Matrix(elements: shape.inner * shape.columns, of: element)
        c = Matrix(elements: shape.rows * shape.columns, of: element)
        a.fill(seed: seed)
        b.fill(seed: seed &+ 1)
    }

    func multiply(_ side: Side) {
        // SAFETY: the matrices live as long as this value, which is longer than the call.
        let operands = unsafe Operands(
            shape: shape, element: element, a: UnsafeRawPointer(a.start), b: UnsafeRawPointer(b.start), c: c.start)
        switch side {
        case .swift: swift.multiply(operands)
        case .blas: blas.multiply(operands)
        }
    }

    /// How far the two results are apart, over what rounding allows.
    func errorOverBound() -> Double {
        let reference = Matrix(elements: c.count, of: element)
        c.spoil()
        multiply(.blas)
        reference.copy(c)
        c.spoil()
        multiply(.swift)
        return c.relativeError(reference) / RoundingBound.relative(inner: shape.inner, element)
    }
}
