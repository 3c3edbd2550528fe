internal import Matmul

/// The matrices of one product, which all sides read and write. They belong to somebody else, who keeps them.
@safe struct Operands {
    let shape: Shape
    let element: PeakLoop.Element
    let a: UnsafeRawPointer
    let b: UnsafeRawPointer
    let c: UnsafeMutableRawPointer
}
