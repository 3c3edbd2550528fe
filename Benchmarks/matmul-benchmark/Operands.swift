internal import Matmul

/// The matrices of one product, which both sides read and write.
struct Operands {
    let shape: Shape
    let element: PeakLoop.Element
    let a: Matrix
    let b: Matrix
    let c: Matrix

    init(_ shape: Shape, _ element: PeakLoop.Element, seed: UInt64) {
        self.shape = shape
        self.element = element
        a = Matrix(elements: shape.rows * shape.inner, of: element)
        b = Matrix(elements: shape.inner * shape.columns, of: element)
        c = Matrix(elements: shape.rows * shape.columns, of: element)
        a.fill(seed: seed)
        b.fill(seed: seed &+ 1)
    }
}
