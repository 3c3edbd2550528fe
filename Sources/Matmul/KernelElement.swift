/// A type of element that there are kernels for: how the functions of the kernel modules are chosen among.
///
/// Functions and not a table of closures, which a product of 2 x 2 would retain and release; neither is the faster.
// SAFETY: each function goes to the one that a kernel module declares for just this element, with its own arguments;
// whether the processor has the instructions is asked in `multiply`.
protocol KernelElement: FloatingPoint, Sendable {
    static func blocks(_ instructionSet: InstructionSet) -> BlockSizes

    static func multiplyTile(
        _ instructionSet: InstructionSet, inner: Int, a: UnsafePointer<Self>, b: UnsafePointer<Self>,
        c: UnsafeMutablePointer<Self>, cStride: Int, accumulate: Bool, next: UnsafeRawPointer)

    static func multiplyDirectly(
        _ instructionSet: InstructionSet, rows: Int, columns: Int, inner: Int,
        a: UnsafePointer<Self>, aRowStride: Int, aColumnStride: Int, b: UnsafePointer<Self>, bStride: Int,
        c: UnsafeMutablePointer<Self>, cStride: Int)

    static func multiplyVector(
        _ instructionSet: InstructionSet, lines: Int, inner: Int, matrix: UnsafePointer<Self>, lineStride: Int,
        vector: UnsafePointer<Self>, result: UnsafeMutablePointer<Self>, resultStride: Int)

    static func packRows(
        _ instructionSet: InstructionSet, _ lanes: Int, depth: Int, from a: Operand<Self>,
        into panel: UnsafeMutablePointer<Self>)

    static func packColumns(
        _ instructionSet: InstructionSet, _ lanes: Int, depth: Int, from b: Operand<Self>,
        into panel: UnsafeMutablePointer<Self>)
}
