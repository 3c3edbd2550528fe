@testable import Matmul

/// Which way through the driver a test takes.
enum Plan: CaseIterable, Sendable {
    /// With the block sizes of the table: the way of every caller.
    case asShipped
    /// Packed whatever the size, in the blocks of the table.
    case packed
    /// Packed whatever the size, in blocks so small that a few rows and columns cross all their edges.
    case packedInSmallBlocks
    /// Never packed, several passes over a short inner dimension.
    case directInSmallBlocks

    func kernel<Scalar: MatmulScalar>(_ instructionSet: InstructionSet, _: Scalar.Type) -> Kernel<Scalar> {
        let shipped = Scalar.kernel(instructionSet)
        let blocks = shipped.blocks
        let cut =
            switch self {
            case .asShipped: blocks
            case .packed:
                BlockSizes(
                    tileRows: blocks.tileRows, tileColumns: blocks.tileColumns, blockRows: blocks.blockRows,
                    depth: blocks.depth, blockColumns: blocks.blockColumns, packingThreshold: 0)
            case .packedInSmallBlocks, .directInSmallBlocks:
                BlockSizes(
                    tileRows: blocks.tileRows, tileColumns: blocks.tileColumns, blockRows: 2 * blocks.tileRows,
                    depth: 5, blockColumns: 2 * blocks.tileColumns,
                    packingThreshold: self == .packedInSmallBlocks ? 0 : .max)
            }
        // SAFETY: the kernel's own tile, so that panels are as wide as it reads.
        return unsafe Kernel(blocks: cut, multiplyTile: shipped.multiplyTile)
    }
}
