internal import ElementKernelsAVX2
internal import ElementKernelsAVX512
internal import ElementKernelsBaseline
internal import ElementRoots
internal import Matmul

/// The loops over elements of one type, as this processor runs them best.
@safe struct ElementLoops<Scalar>: Sendable {
    typealias Pair = @Sendable (Int, UnsafePointer<Scalar>, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void
    typealias Single = @Sendable (Int, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void

    let add: Pair
    let subtract: Pair
    let multiply: Pair
    let divide: Pair
    let squareRoots: Single
    let sum: @Sendable (Int, UnsafePointer<Scalar>) -> Scalar
    let sumOfProducts: @Sendable (Int, UnsafePointer<Scalar>, UnsafePointer<Scalar>) -> Scalar
}

// SAFETY: for both types, functions are only named here; who calls one vouches for as many elements as it says.

extension ElementLoops<Double> {
    static let best: ElementLoops = chosen(.best)

    static func chosen(_ instructionSet: InstructionSet) -> ElementLoops {
        switch instructionSet {
        case .avx512:
            unsafe ElementLoops(
                add: ElementKernelsAVX512.addElements, subtract: ElementKernelsAVX512.subtractElements,
                multiply: ElementKernelsAVX512.multiplyElements, divide: ElementKernelsAVX512.divideElements,
                squareRoots: element_roots_float64, sum: ElementKernelsAVX512.sumOfElements,
                sumOfProducts: ElementKernelsAVX512.sumOfProducts)
        case .avx2:
            unsafe ElementLoops(
                add: ElementKernelsAVX2.addElements, subtract: ElementKernelsAVX2.subtractElements,
                multiply: ElementKernelsAVX2.multiplyElements, divide: ElementKernelsAVX2.divideElements,
                squareRoots: element_roots_float64, sum: ElementKernelsAVX2.sumOfElements,
                sumOfProducts: ElementKernelsAVX2.sumOfProducts)
        case .baseline:
            unsafe ElementLoops(
                add: ElementKernelsBaseline.addElements, subtract: ElementKernelsBaseline.subtractElements,
                multiply: ElementKernelsBaseline.multiplyElements, divide: ElementKernelsBaseline.divideElements,
                squareRoots: element_roots_float64, sum: ElementKernelsBaseline.sumOfElements,
                sumOfProducts: ElementKernelsBaseline.sumOfProducts)
        }
    }
}

extension ElementLoops<Float> {
    static let best: ElementLoops = chosen(.best)

    static func chosen(_ instructionSet: InstructionSet) -> ElementLoops {
        switch instructionSet {
        case .avx512:
            unsafe ElementLoops(
                add: ElementKernelsAVX512.addElements, subtract: ElementKernelsAVX512.subtractElements,
                multiply: ElementKernelsAVX512.multiplyElements, divide: ElementKernelsAVX512.divideElements,
                squareRoots: element_roots_float32, sum: ElementKernelsAVX512.sumOfElements,
                sumOfProducts: ElementKernelsAVX512.sumOfProducts)
        case .avx2:
            unsafe ElementLoops(
                add: ElementKernelsAVX2.addElements, subtract: ElementKernelsAVX2.subtractElements,
                multiply: ElementKernelsAVX2.multiplyElements, divide: ElementKernelsAVX2.divideElements,
                squareRoots: element_roots_float32, sum: ElementKernelsAVX2.sumOfElements,
                sumOfProducts: ElementKernelsAVX2.sumOfProducts)
        case .baseline:
            unsafe ElementLoops(
                add: ElementKernelsBaseline.addElements, subtract: ElementKernelsBaseline.subtractElements,
                multiply: ElementKernelsBaseline.multiplyElements, divide: ElementKernelsBaseline.divideElements,
                squareRoots: element_roots_float32, sum: ElementKernelsBaseline.sumOfElements,
                sumOfProducts: ElementKernelsBaseline.sumOfProducts)
        }
    }
}
