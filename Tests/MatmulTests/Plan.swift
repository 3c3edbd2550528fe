@testable import Matmul

/// Which way through the driver a test takes.
enum Plan: CaseIterable, Sendable {
    /// With the block sizes of the table: the way of every caller.
    case asShipped
    /// Packed whatever the size, in the blocks of the table.
    case packed
    /// Packed whatever the size, in blocks so small that a few rows and columns cross all their edges.
    case packedInSmallBlocks
    /// Never packed, unless B is transposed.
    case direct

    func kernel<Scalar: MatmulScalar>(_ instructionSet: InstructionSet, _: Scalar.Type) -> Kernel<Scalar> {
        let shipped = Scalar.kernel(instructionSet)
        let blocks = shipped.blocks
        switch self {
        case .asShipped: return shipped
        case .packed: return shipped.cut(into: blocks.packing(from: 0))
        case .direct: return shipped.cut(into: blocks.packing(from: .max))
        case .packedInSmallBlocks:
            return shipped.cut(
                into: BlockSizes(
                    tileRows: blocks.tileRows, tileColumns: blocks.tileColumns, blockRows: 2 * blocks.tileRows,
                    depth: 9, blockColumns: 2 * blocks.tileColumns, packingThreshold: 0))
        }
    }
}

extension BlockSizes {
    fileprivate func packing(from packingThreshold: Int) -> BlockSizes {
        BlockSizes(
            tileRows: tileRows, tileColumns: tileColumns, blockRows: blockRows, depth: depth,
            blockColumns: blockColumns, packingThreshold: packingThreshold)
    }
}
