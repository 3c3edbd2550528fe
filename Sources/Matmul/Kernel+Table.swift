internal import MatmulKernelsAVX2
internal import MatmulKernelsAVX512
internal import MatmulKernelsBaseline

// SAFETY: each kernel is made of functions that one module declares for just this scalar; whether the processor has its
// instructions is asked before a kernel is chosen, in `InstructionSet`.

extension Kernel where Scalar == Double {
    static func forInstructionSet(_ instructionSet: InstructionSet) -> Kernel {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512:
                unsafe Kernel(
                    blocks: .avx512(MatmulKernelsAVX512.tileOfDouble),
                    multiplyTile: MatmulKernelsAVX512.multiplyTile,
                    multiplyDirectly: MatmulKernelsAVX512.multiplyDirectly,
                    packRows: MatmulKernelsAVX512.packRows, packColumns: MatmulKernelsAVX512.packColumns)
            case .avx2:
                unsafe Kernel(
                    blocks: .avx2(MatmulKernelsAVX2.tileOfDouble), multiplyTile: MatmulKernelsAVX2.multiplyTile,
                    multiplyDirectly: MatmulKernelsAVX2.multiplyDirectly,
                    packRows: MatmulKernelsAVX2.packRows, packColumns: MatmulKernelsAVX2.packColumns)
        #endif
        default:
            unsafe Kernel(
                blocks: .baseline(MatmulKernelsBaseline.tileOfDouble),
                multiplyTile: MatmulKernelsBaseline.multiplyTile,
                multiplyDirectly: MatmulKernelsBaseline.multiplyDirectly,
                packRows: MatmulKernelsBaseline.packRows, packColumns: MatmulKernelsBaseline.packColumns)
        }
    }
}

extension Kernel where Scalar == Float {
    static func forInstructionSet(_ instructionSet: InstructionSet) -> Kernel {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512:
                unsafe Kernel(
                    blocks: .avx512(MatmulKernelsAVX512.tileOfFloat),
                    multiplyTile: MatmulKernelsAVX512.multiplyTile,
                    multiplyDirectly: MatmulKernelsAVX512.multiplyDirectly,
                    packRows: MatmulKernelsAVX512.packRows, packColumns: MatmulKernelsAVX512.packColumns)
            case .avx2:
                unsafe Kernel(
                    blocks: .avx2(MatmulKernelsAVX2.tileOfFloat), multiplyTile: MatmulKernelsAVX2.multiplyTile,
                    multiplyDirectly: MatmulKernelsAVX2.multiplyDirectly,
                    packRows: MatmulKernelsAVX2.packRows, packColumns: MatmulKernelsAVX2.packColumns)
        #endif
        default:
            unsafe Kernel(
                blocks: .baseline(MatmulKernelsBaseline.tileOfFloat),
                multiplyTile: MatmulKernelsBaseline.multiplyTile,
                multiplyDirectly: MatmulKernelsBaseline.multiplyDirectly,
                packRows: MatmulKernelsBaseline.packRows, packColumns: MatmulKernelsBaseline.packColumns)
        }
    }
}

extension BlockSizes {
    /// A kernel's tile, as its module gives it.
    typealias Tile = (rows: Int, columns: Int)

    fileprivate static func avx512(_ tile: Tile) -> BlockSizes {
        BlockSizes(
            tileRows: tile.rows, tileColumns: tile.columns, blockRows: 24 * tile.rows, depth: 384,
            blockColumns: 86 * tile.columns, packingThreshold: 384 * 384 * 384)
    }

    fileprivate static func avx2(_ tile: Tile) -> BlockSizes {
        BlockSizes(
            tileRows: tile.rows, tileColumns: tile.columns, blockRows: 16 * tile.rows, depth: 256,
            blockColumns: 256 * tile.columns, packingThreshold: 256 * 256 * 256)
    }

    fileprivate static func baseline(_ tile: Tile) -> BlockSizes {
        BlockSizes(
            tileRows: tile.rows, tileColumns: tile.columns, blockRows: 32 * tile.rows, depth: 256,
            blockColumns: 512 * tile.columns, packingThreshold: 256 * 256 * 256)
    }
}
