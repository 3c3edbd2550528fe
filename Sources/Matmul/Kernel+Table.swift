internal import MatmulKernelsAVX2
internal import MatmulKernelsAVX512
internal import MatmulKernelsBaseline

// SAFETY: each kernel is one that its own module declares for just this scalar; whether the processor has its
// instructions is asked before a kernel is chosen, in `InstructionSet`.
//
// Sources of the block sizes:
// - The tile is the kernel's own; the reason for its shape stands at each `multiplyTile`.
// - depth: measured on Zen 5 at 512 to 2048 for AVX-512. A panel of B somewhat above the level 1 cache beats one within
//   it, 98 against 80 GFLOPS at 2048: every pass reads and writes all of C. For the others BLIS's 256 (Haswell), at
//   which a panel of B takes half of 32 KiB.
// - blockRows: blockRows x depth takes about half of the level 2 cache (512 KiB on Zen 2 and 3, 1 MiB on Zen 4 and 5 and
//   on Intel's servers with AVX-512); the other half is left to B and C, which stream through it. Between 48 and 504
//   rows the measured difference was within the noise.
// - blockColumns: blockColumns x depth stays within 10 MiB, a third of the level 3 cache of a Zen 3 to 5 core complex.
// - packingThreshold: measured on Zen 5 with square operands, powers of two among them. Reading in place was the faster
//   by 5 to 40 % up to this size and, for AVX2 at 512, the slower by 30 %: rows 4 KiB apart share their cache sets.

extension Kernel where Scalar == Double {
    static func forInstructionSet(_ instructionSet: InstructionSet) -> Kernel {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512:
                unsafe Kernel(
                    blocks: BlockSizes(
                        tileRows: 8, tileColumns: 24, blockRows: 192, depth: 320, blockColumns: 4080,
                        packingThreshold: 384 * 384 * 384),
                    multiplyTile: MatmulKernelsAVX512.multiplyTile)
            case .avx2:
                unsafe Kernel(
                    blocks: BlockSizes(
                        tileRows: 6, tileColumns: 8, blockRows: 126, depth: 256, blockColumns: 4080,
                        packingThreshold: 256 * 256 * 256),
                    multiplyTile: MatmulKernelsAVX2.multiplyTile)
        #endif
        default:
            unsafe Kernel(
                blocks: BlockSizes(
                    tileRows: 4, tileColumns: 4, blockRows: 128, depth: 256, blockColumns: 4080,
                    packingThreshold: 256 * 256 * 256),
                multiplyTile: MatmulKernelsBaseline.multiplyTile)
        }
    }
}

extension Kernel where Scalar == Float {
    static func forInstructionSet(_ instructionSet: InstructionSet) -> Kernel {
        switch instructionSet {
        #if arch(x86_64)
            case .avx512:
                unsafe Kernel(
                    blocks: BlockSizes(
                        tileRows: 8, tileColumns: 48, blockRows: 336, depth: 384, blockColumns: 6144,
                        packingThreshold: 384 * 384 * 384),
                    multiplyTile: MatmulKernelsAVX512.multiplyTile)
            case .avx2:
                unsafe Kernel(
                    blocks: BlockSizes(
                        tileRows: 6, tileColumns: 16, blockRows: 252, depth: 256, blockColumns: 8160,
                        packingThreshold: 256 * 256 * 256),
                    multiplyTile: MatmulKernelsAVX2.multiplyTile)
        #endif
        default:
            unsafe Kernel(
                blocks: BlockSizes(
                    tileRows: 4, tileColumns: 8, blockRows: 256, depth: 256, blockColumns: 8160,
                    packingThreshold: 256 * 256 * 256),
                multiplyTile: MatmulKernelsBaseline.multiplyTile)
        }
    }
}
