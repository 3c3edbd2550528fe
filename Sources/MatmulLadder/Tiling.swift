internal import Matmul

// Rung `tiling`: blocks of B that stay in a cache.
//
// What changes: the loops over k and j are cut, and what is inside them runs over a tile of B for all rows of a tile of C
// before the next tile of B comes. Each element of B is fetched from memory once for every `Tile.rows` rows of C instead
// of for every row.
// Expected: 1.7 where B exceeds the last cache, as in C at 4096 (MIT course 6.172, fall 2018, lecture 1), else 1: the
// loop before asks for 8 bytes of B for every 2 FLOP, and each cache can give so much to a loop without vectors.
// Measured on Zen 5: 1.0 at 1024, 1.8 at 4096.

/// The sizes of a tile. Found by trying powers of two at 1024 and 4096 on Zen 5, which differ by 10 % at most.
private enum Tile {
    /// Rows of C for which a tile of B is used.
    static let rows = 64
    /// Rows of B in a tile.
    static let depth = 64
    /// Columns of B in a tile: 64 x 256 takes 128 KiB, an eighth of a level 2 cache.
    static let columns = 256
}

/// C = A B on up to `threads` threads; what is shared is tiles of C.
func multiplyInTiles(_ problem: Problem, threads: Int) {
    let across = (problem.size + Tile.columns - 1) / Tile.columns
    let down = (problem.rows + Tile.rows - 1) / Tile.rows
    Team.shared.run(threads: threads, pieces: across * down) { _, piece in
        let firstRow = piece / across * Tile.rows
        let firstColumn = piece % across * Tile.columns
        multiplyTile(
            of: problem, rows: firstRow..<min(firstRow + Tile.rows, problem.rows),
            columns: firstColumn..<min(firstColumn + Tile.columns, problem.size))
    }
}

/// One tile of C: tiles of A times tiles of B, from left to right and from top to bottom.
@inline(never)
private func multiplyTile(of problem: Problem, rows: Range<Int>, columns: Range<Int>) {
    let size = problem.size
    for row in rows {
        // SAFETY: positions within the problem's shape, here and below.
        unsafe (problem.c + row * size + columns.lowerBound).update(repeating: 0, count: columns.count)
    }
    for start in stride(from: 0, to: size, by: Tile.depth) {
        for row in rows {
            let cRow = unsafe problem.c + row * size
            for position in start..<min(start + Tile.depth, size) {
                let factor = unsafe problem.a[row &* size &+ position]
                let bRow = unsafe problem.b + position &* size
                for column in columns { unsafe cRow[column] += factor * bRow[column] }
            }
        }
    }
}
