@testable import Matmul

/// Which way through the driver a test takes.
enum Plan: CaseIterable, Sendable {
    /// With the block sizes of the table: the way of every caller.
    case asShipped
    /// Packed if it is more than a tile in either direction, in the blocks of the table.
    case packed
    /// As `packed`, in blocks so small that a few rows and columns cross all their edges.
    case packedInSmallBlocks
    /// Never packed, unless B is transposed.
    case direct

    func kernel<Scalar: MatmulScalar>(_ instructionSet: InstructionSet, _: Scalar.Type) -> Kernel<Scalar> {
        let blocks = Scalar.blocks(instructionSet)
        switch self {
        case .asShipped: return Kernel(instructionSet)
        case .packed: return Kernel(instructionSet, blocks.inPlace(upTo: 0))
        case .direct: return Kernel(instructionSet, blocks.inPlace(upTo: .max))
        case .packedInSmallBlocks:
            return Kernel(
                instructionSet,
                BlockSizes(
                    tileRows: blocks.tileRows, tileColumns: blocks.tileColumns, blockRows: 2 * blocks.tileRows,
                    depth: 9, blockColumns: 2 * blocks.tileColumns, elementsInPlace: 0))
        }
    }
}

extension BlockSizes {
    fileprivate func inPlace(upTo elements: Int) -> BlockSizes {
        BlockSizes(
            tileRows: tileRows, tileColumns: tileColumns, blockRows: blockRows, depth: depth,
            blockColumns: blockColumns, elementsInPlace: elements)
    }
}
