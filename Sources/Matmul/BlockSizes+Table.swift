// Sources of the block sizes, all measured on Zen 5 with the operands' pages large and small, one and two threads:
// - depth and blockRows: blockRows x depth takes half of the level 2 cache, which is 1 MiB on Zen 4 and 5 and on Intel's
//   servers with AVX-512, and 512 KiB or less before that; the other half is left to B and C, which stream through it.
//   Between 96 and 288 rows and 256 and 768 steps the differences were within the noise of 2 %, since what the next tile
//   needs is fetched ahead.
// - blockColumns: a block of B stays within 7 MiB, a quarter of the level 3 cache of a core complex since Zen 3.
// - elementsInPlace: the larger of the sizes at which reading square operands in place was the faster. AVX-512: 124
//   against 117 GFLOPS at 512, 97 against 114 at 1024. AVX2: 64 against 62 at 256, 42 against 59 at 512, where rows
//   4 KiB apart share their cache sets.

extension BlockSizes {
    /// A kernel's tile, as its module gives it.
    typealias Tile = (rows: Int, columns: Int)

    static func avx512(_ tile: Tile) -> BlockSizes {
        BlockSizes(
            tileRows: tile.rows, tileColumns: tile.columns, blockRows: 24 * tile.rows, depth: 384,
            blockColumns: 86 * tile.columns, elementsInPlace: 640 * 640)
    }

    static func avx2(_ tile: Tile) -> BlockSizes {
        BlockSizes(
            tileRows: tile.rows, tileColumns: tile.columns, blockRows: 16 * tile.rows, depth: 256,
            blockColumns: 256 * tile.columns, elementsInPlace: 320 * 320)
    }

    static func baseline(_ tile: Tile) -> BlockSizes {
        BlockSizes(
            tileRows: tile.rows, tileColumns: tile.columns, blockRows: 32 * tile.rows, depth: 256,
            blockColumns: 512 * tile.columns, elementsInPlace: 256 * 256)
    }
}
