internal import LadderKernelsAVX2
internal import LadderKernelsAVX512
internal import LadderKernelsBaseline
internal import LadderKernelsScalar
internal import Matmul

/// The innermost loops of divide and conquer: one source, compiled with and without vector instructions.
@safe struct BaseCase: Sendable {
    typealias AddProduct =
        @Sendable (
            _ rows: Int, _ columns: Int, _ inner: Int, _ a: UnsafePointer<Double>, _ aStride: Int,
            _ b: UnsafePointer<Double>, _ bStride: Int, _ c: UnsafeMutablePointer<Double>, _ cStride: Int
        ) -> Void

    let addProduct: AddProduct

    // SAFETY: a kernel is chosen only where the processor has its instructions.
    static let scalar = unsafe BaseCase(addProduct: LadderKernelsScalar.addProduct)

    /// With the widest vectors of this processor.
    static let vectorised = vectorised(for: .best)

    static func vectorised(for instructionSet: InstructionSet) -> BaseCase {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512: unsafe BaseCase(addProduct: LadderKernelsAVX512.addProduct)
            case .avx2: unsafe BaseCase(addProduct: LadderKernelsAVX2.addProduct)
        #endif
        default: unsafe BaseCase(addProduct: LadderKernelsBaseline.addProduct)
        }
    }
}
