// Shared: this very file is compiled three times, for the baseline, for AVX2 and for AVX-512 (see Package.swift), and
// only the shapes at its end differ.
//
// Everything but the entries is private: the optimiser then specialises it and drops the generic originals. A generic
// function that stayed would make the compiler emit shared helpers with the instructions of this module in them, and
// the linker may give those to the rest of the program, which runs on machines without them. The entries are never
// inlined, for the other module would compile them without its instructions.

internal import ProcessorFeatures

/// One whole tile of C from packed panels: C = A B, or C += A B where `accumulate`.
///
/// A's panel is `tileRowsOfDouble` x `inner`, column after column, B's `inner` x `tileColumnsOfDouble`, row after row. What
/// will be read after this tile begins at `next` and is fetched into the level 2 cache meanwhile, 64 bytes for every 8
/// columns of A.
@inline(never)
package func multiplyTile(
    inner: Int, a: UnsafePointer<Double>, b: UnsafePointer<Double>, c: UnsafeMutablePointer<Double>, cStride: Int,
    accumulate: Bool, next: UnsafePointer<Double>
) {
    // SAFETY: the caller vouches for two whole panels, and for a whole tile of C.
    unsafe multiply(TileOfDouble.self, inner, a, b, c, cStride, accumulate, next)
}

/// The same for float32.
@inline(never)
package func multiplyTile(
    inner: Int, a: UnsafePointer<Float>, b: UnsafePointer<Float>, c: UnsafeMutablePointer<Float>, cStride: Int,
    accumulate: Bool, next: UnsafePointer<Float>
) {
    // SAFETY: as for float64.
    unsafe multiply(TileOfFloat.self, inner, a, b, c, cStride, accumulate, next)
}

package let tileRowsOfDouble = TileOfDouble.height
package let tileColumnsOfDouble = TileOfDouble.Row.width
package let tileRowsOfFloat = TileOfFloat.height
package let tileColumnsOfFloat = TileOfFloat.Row.width

/// A product of small operands that lie row by row, without packing: C = A B.
///
/// Tiles at the edges overlap their neighbours instead of reaching beyond the matrix: an element that two tiles compute
/// gets the same bits from both. A may have any strides, so that it may be a transposed matrix.
@inline(never)
package func multiplyDirectly(
    rows: Int, columns: Int, inner: Int,
    a: UnsafePointer<Double>, aRowStride: Int, aColumnStride: Int,
    b: UnsafePointer<Double>, bStride: Int,
    c: UnsafeMutablePointer<Double>, cStride: Int
) {
    // SAFETY: the caller vouches for the operands.
    let product = unsafe Product(
        rows: rows, columns: columns, inner: inner, a: a, aRowStride: aRowStride, aColumnStride: aColumnStride, b: b,
        bStride: bStride, c: c, cStride: cStride)
    var column = product.cover(TileOfDouble.Row.self, from: 0)
    for width in widthsOfDouble where column < columns { column = width(product, column) }
}
