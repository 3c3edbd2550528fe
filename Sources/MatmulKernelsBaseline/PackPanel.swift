// One source for three modules, as `Multiply.swift` is.

internal import ProcessorFeatures

/// Lays `lanes` rows of A, at most a tile's, in the order in which `multiplyTile` reads them: column after column.
///
/// What is missing to a whole tile is filled with zeros. `across` counts elements from one row to the next, `along` from
/// one column to the next: a transposed matrix has them exchanged.
@inline(never)
package func packRows(
    _ lanes: Int, depth: Int, from a: UnsafePointer<Double>, across: Int, along: Int,
    into panel: UnsafeMutablePointer<Double>
) {
    // SAFETY: the caller vouches for `lanes` x `depth` elements at these strides, and for room for a whole panel.
    unsafe pack(lanes, of: tileOfDouble.rows, depth, a, across, along, panel)
}

/// The same for float32.
@inline(never)
package func packRows(
    _ lanes: Int, depth: Int, from a: UnsafePointer<Float>, across: Int, along: Int,
    into panel: UnsafeMutablePointer<Float>
) {
    // SAFETY: as above.
    unsafe pack(lanes, of: tileOfFloat.rows, depth, a, across, along, panel)
}

/// Lays `lanes` columns of B, at most a tile's, in the order in which `multiplyTile` reads them: row after row.
///
/// Otherwise as `packRows`, with columns for rows.
@inline(never)
package func packColumns(
    _ lanes: Int, depth: Int, from b: UnsafePointer<Double>, across: Int, along: Int,
    into panel: UnsafeMutablePointer<Double>
) {
    // SAFETY: as above.
    unsafe pack(lanes, of: tileOfDouble.columns, depth, b, across, along, panel)
}

/// The same for float32.
@inline(never)
package func packColumns(
    _ lanes: Int, depth: Int, from b: UnsafePointer<Float>, across: Int, along: Int,
    into panel: UnsafeMutablePointer<Float>
) {
    // SAFETY: as above.
    unsafe pack(lanes, of: tileOfFloat.columns, depth, b, across, along, panel)
}

// SAFETY: as at the entries, which pass their arguments on.
@inline(__always)
private func pack<Scalar: FloatingPoint>(
    _ lanes: Int, of width: Int, _ depth: Int, _ source: UnsafePointer<Scalar>, _ across: Int, _ along: Int,
    _ panel: UnsafeMutablePointer<Scalar>
) {
    if lanes < width {
        unsafe packSome(lanes, of: width, depth, source, across, along, panel)
    } else if across == 1 {
        unsafe copyLines(of: width, depth, source, along, panel)
    } else {
        for lane in stride(from: 0, to: width, by: 8) {
            unsafe transpose(
                min(8, width &- lane), of: width, depth, source + lane &* across, across, along, panel + lane)
        }
    }
}

// Both ways fetch what the next panel will be packed from, which lies in the same pages: the processor's own prefetching
// does not see that far, since every line of memory is left after a few elements.

/// Copies `width` elements that lie beside each other, `depth` times.
@inline(__always)
private func copyLines<Scalar>(
    of width: Int, _ depth: Int, _ source: UnsafePointer<Scalar>, _ along: Int, _ panel: UnsafeMutablePointer<Scalar>
) {
    for position in 0..<depth {
        let line = unsafe source + position &* along
        for offset in stride(from: 0, to: width, by: 64 / MemoryLayout<Scalar>.stride) {
            unsafe processor_prefetch(line + (width &+ offset))
        }
        unsafe (panel + position &* width).update(from: line, count: width)
    }
}

/// Packs `count` lanes of `width`, each of which lies along the matrix.
@inline(__always)
private func transpose<Scalar>(
    _ count: Int, of width: Int, _ depth: Int, _ source: UnsafePointer<Scalar>, _ across: Int, _ along: Int,
    _ panel: UnsafeMutablePointer<Scalar>
) {
    for position in 0..<depth {
        if position & 7 == 0 {
            // 8 elements are a line of float64.
            for lane in 0..<count {
                unsafe processor_prefetch(source + ((lane &+ width) &* across &+ position &* along))
            }
        }
        for lane in 0..<count {
            unsafe panel[position &* width &+ lane] = source[lane &* across &+ position &* along]
        }
    }
}

/// Packs a panel that has fewer lanes than a tile.
@inline(never)
private func packSome<Scalar: FloatingPoint>(
    _ lanes: Int, of width: Int, _ depth: Int, _ source: UnsafePointer<Scalar>, _ across: Int, _ along: Int,
    _ panel: UnsafeMutablePointer<Scalar>
) {
    for position in 0..<depth {
        let line = unsafe panel + position &* width
        for lane in 0..<lanes { unsafe line[lane] = source[lane &* across &+ position &* along] }
        for lane in lanes..<width { unsafe line[lane] = 0 }
    }
}
