/// The innermost loops of a product, and the sizes of the blocks they are fed with.
struct Kernel<Scalar: KernelElement>: Sendable {
    let instructionSet: InstructionSet
    let blocks: BlockSizes

    init(_ instructionSet: InstructionSet) {
        self.init(instructionSet, Scalar.blocks(instructionSet))
    }

    /// The same loops with other blocks.
    init(_ instructionSet: InstructionSet, _ blocks: BlockSizes) {
        self.instructionSet = instructionSet
        self.blocks = blocks
    }
}
