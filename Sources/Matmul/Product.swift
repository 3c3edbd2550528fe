// Everything generic between `compute` and the kernels stands in this one file. A debug build compiles file by file, and
// the optimiser specialises a generic function only for callers that it sees: spread over files, a product of 128 x 128 ran at half its speed.

/// One product C = A B: the operands and their shape.
@safe struct Product<Scalar: FloatingPoint> {
    let rows: Int
    let columns: Int
    let inner: Int
    let a: UnsafePointer<Scalar>
    let aStride: Int
    let b: UnsafePointer<Scalar>
    let bStride: Int
    let c: UnsafeMutablePointer<Scalar>
    let cStride: Int

    init(
        rows: Int, columns: Int, inner: Int, a: UnsafePointer<Scalar>, aStride: Int, b: UnsafePointer<Scalar>,
        bStride: Int, c: UnsafeMutablePointer<Scalar>, cStride: Int
    ) {
        precondition(rows >= 0 && columns >= 0 && inner >= 0, "a matrix has no negative number of rows or columns")
        precondition(
            aStride >= inner && bStride >= columns && cStride >= columns,
            "a stride counts elements from row to row: it may not be less than the row's length")
        self.rows = rows
        self.columns = columns
        self.inner = inner
        // SAFETY: the pointers are only kept here; `compute` reads and writes within the checked shape.
        unsafe self.a = a
        self.aStride = aStride
        unsafe self.b = b
        self.bStride = bStride
        unsafe self.c = c
        self.cStride = cStride
    }

    // Specialised by name for the callers, which are in another file.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func compute(with kernel: Kernel<Scalar>) {
        guard rows > 0 && columns > 0 else { return }
        guard inner > 0 else { return clear() }
        // In floating point, since the product of three sizes may exceed an Int.
        let work = Double(rows) * Double(columns) * Double(inner)
        if work < Double(kernel.blocks.packingThreshold) {
            computeDirectly(with: kernel)
        } else {
            computePacked(with: kernel)
        }
    }

    private func clear() {
        for row in 0..<rows {
            // SAFETY: `columns` elements from the start of each row are C's.
            unsafe (c + row * cStride).update(repeating: 0, count: columns)
        }
    }
}

extension Product {
    /// The product of small operands: the kernel reads them where they lie, and only the last, incomplete panels of A
    /// and B are packed.
    private func computeDirectly(with kernel: Kernel<Scalar>) {
        let blocks = kernel.blocks
        let depth = min(inner, blocks.depth)
        PackingBuffers<Scalar>.borrow(
            for: blocks, aCount: blocks.tileRows * depth, bCount: depth * blocks.tileColumns
        ) { buffers in
            for start in stride(from: 0, to: inner, by: blocks.depth) {
                addPass(from: start, depth: min(blocks.depth, inner - start), buffers, with: kernel)
            }
        }
    }

    /// Adds the products of `depth` columns of A and rows of B to C; the first pass overwrites C.
    private func addPass(from start: Int, depth: Int, _ buffers: PackingBuffers<Scalar>, with kernel: Kernel<Scalar>) {
        let blocks = kernel.blocks
        // SAFETY: a whole panel lies within A or B, an incomplete one has been packed; either is read as a whole.
        let edgeHeight = rows % blocks.tileRows
        if edgeHeight > 0 {
            unsafe packA(
                row: rows - edgeHeight, height: edgeHeight, column: start, depth: depth,
                panelHeight: blocks.tileRows, into: buffers.a)
        }
        for column in stride(from: 0, to: columns, by: blocks.tileColumns) {
            let width = min(blocks.tileColumns, columns - column)
            var bPanel = unsafe Panel(start: b + start * bStride + column, rowStride: bStride, columnStride: 1)
            if width < blocks.tileColumns {
                unsafe packB(
                    row: start, depth: depth, column: column, width: width, panelWidth: blocks.tileColumns,
                    into: buffers.b)
                unsafe bPanel = .ofB(packedAt: buffers.b, blocks)
            }
            for row in stride(from: 0, to: rows, by: blocks.tileRows) {
                let height = min(blocks.tileRows, rows - row)
                let aPanel =
                    unsafe height < blocks.tileRows
                    ? .ofA(packedAt: buffers.a, blocks)
                    : Panel(start: a + row * aStride + start, rowStride: aStride, columnStride: 1)
                unsafe computeWindow(
                    Window(row: row, column: column, height: height, width: width), depth: depth, a: aPanel, b: bPanel,
                    accumulate: start > 0, scratch: buffers.tile, with: kernel)
            }
        }
    }
}

extension Product {
    /// The product of operands that exceed a cache: the five loops around the kernel of BLIS.
    private func computePacked(with kernel: Kernel<Scalar>) {
        let blocks = kernel.blocks
        let depth = min(inner, blocks.depth)
        let aRows = min(rows, blocks.blockRows).roundedUp(toMultipleOf: blocks.tileRows)
        let bColumns = min(columns, blocks.blockColumns).roundedUp(toMultipleOf: blocks.tileColumns)
        PackingBuffers<Scalar>.borrow(for: blocks, aCount: aRows * depth, bCount: depth * bColumns) { buffers in
            for column in stride(from: 0, to: columns, by: blocks.blockColumns) {
                for start in stride(from: 0, to: inner, by: blocks.depth) {
                    let width = min(blocks.blockColumns, columns - column)
                    let depth = min(blocks.depth, inner - start)
                    // SAFETY: the buffers have room for the largest block.
                    unsafe packB(
                        row: start, depth: depth, column: column, width: width, panelWidth: blocks.tileColumns,
                        into: buffers.b)
                    for row in stride(from: 0, to: rows, by: blocks.blockRows) {
                        let height = min(blocks.blockRows, rows - row)
                        unsafe packA(
                            row: row, height: height, column: start, depth: depth, panelHeight: blocks.tileRows,
                            into: buffers.a)
                        computeBlock(
                            Window(row: row, column: column, height: height, width: width), depth: depth,
                            accumulate: start > 0, buffers, with: kernel)
                    }
                }
            }
        }
    }

    /// One packed block of A times one packed block of B.
    private func computeBlock(
        _ block: Window, depth: Int, accumulate: Bool, _ buffers: PackingBuffers<Scalar>, with kernel: Kernel<Scalar>
    ) {
        let blocks = kernel.blocks
        for column in stride(from: 0, to: block.width, by: blocks.tileColumns) {
            // SAFETY: panels follow each other, each `depth` times a tile's width or height, edges filled up.
            let bPanel = unsafe Panel.ofB(packedAt: buffers.b + column * depth, blocks)
            for row in stride(from: 0, to: block.height, by: blocks.tileRows) {
                let window = Window(
                    row: block.row + row, column: block.column + column,
                    height: min(blocks.tileRows, block.height - row),
                    width: min(blocks.tileColumns, block.width - column))
                unsafe computeWindow(
                    window, depth: depth, a: .ofA(packedAt: buffers.a + row * depth, blocks), b: bPanel,
                    accumulate: accumulate, scratch: buffers.tile, with: kernel)
            }
        }
    }
}

extension Product {
    /// Computes one window of C from `depth` columns of `a` and rows of `b`; both must be a whole tile high and wide.
    private func computeWindow(
        _ window: Window, depth: Int, a: Panel<Scalar>, b: Panel<Scalar>, accumulate: Bool,
        scratch: UnsafeMutablePointer<Scalar>, with kernel: Kernel<Scalar>
    ) {
        let blocks = kernel.blocks
        // SAFETY: the window lies within C; a kernel writes whole tiles, so that an edge goes through `scratch`.
        let target = unsafe c + window.row * cStride + window.column
        if window.height == blocks.tileRows && window.width == blocks.tileColumns {
            unsafe kernel.multiplyTile(
                depth, a.start, a.rowStride, a.columnStride, b.start, b.rowStride, target, cStride, accumulate)
            return
        }
        unsafe kernel.multiplyTile(
            depth, a.start, a.rowStride, a.columnStride, b.start, b.rowStride, scratch, blocks.tileColumns, false)
        for row in 0..<window.height {
            let source = unsafe scratch + row * blocks.tileColumns
            let destination = unsafe target + row * cStride
            for column in 0..<window.width {
                unsafe destination[column] = accumulate ? destination[column] + source[column] : source[column]
            }
        }
    }
}

// Packing lays a block out in the order in which the kernel reads it: one panel a tile high or wide after the other,
// each panel one column of A or row of B after the other. What a panel lacks to a whole tile is filled with zeros; the
// kernel multiplies them, too, but nothing of that reaches C, not even a NaN.

extension Product {
    /// Packs `height` rows of A from `row` on, `depth` columns from `column` on.
    private func packA(
        row: Int, height: Int, column: Int, depth: Int, panelHeight: Int, into target: UnsafeMutablePointer<Scalar>
    ) {
        // SAFETY: the block lies within A; `target` has room for `height`, rounded up to whole panels, times `depth`.
        var panel = unsafe target
        for firstRow in stride(from: 0, to: height, by: panelHeight) {
            for lane in 0..<panelHeight {
                if firstRow + lane < height {
                    let source = unsafe a + (row + firstRow + lane) * aStride + column
                    for position in 0..<depth { unsafe panel[position &* panelHeight &+ lane] = source[position] }
                } else {
                    for position in 0..<depth { unsafe panel[position &* panelHeight &+ lane] = 0 }
                }
            }
            unsafe panel += panelHeight * depth
        }
    }

    /// Packs `width` columns of B from `column` on, `depth` rows from `row` on.
    private func packB(
        row: Int, depth: Int, column: Int, width: Int, panelWidth: Int, into target: UnsafeMutablePointer<Scalar>
    ) {
        // SAFETY: the block lies within B; `target` has room for `width`, rounded up to whole panels, times `depth`.
        for position in 0..<depth {
            let source = unsafe b + (row + position) * bStride + column
            var panelRow = unsafe target + position * panelWidth
            for firstColumn in stride(from: 0, to: width, by: panelWidth) {
                let count = min(panelWidth, width - firstColumn)
                unsafe panelRow.update(from: source + firstColumn, count: count)
                unsafe (panelRow + count).update(repeating: 0, count: panelWidth - count)
                unsafe panelRow += panelWidth * depth
            }
        }
    }
}

/// Where a kernel finds its operand: packed, or as it lies in the caller's matrix.
@safe private struct Panel<Scalar> {
    let start: UnsafePointer<Scalar>
    let rowStride: Int
    let columnStride: Int

    /// A tile's height of rows, packed: column after column.
    static func ofA(packedAt start: UnsafePointer<Scalar>, _ blocks: BlockSizes) -> Panel {
        // SAFETY: only kept here.
        unsafe Panel(start: start, rowStride: 1, columnStride: blocks.tileRows)
    }

    /// A tile's width of columns, packed: row after row.
    static func ofB(packedAt start: UnsafePointer<Scalar>, _ blocks: BlockSizes) -> Panel {
        // SAFETY: only kept here.
        unsafe Panel(start: start, rowStride: blocks.tileColumns, columnStride: 1)
    }
}

/// A rectangle of C, a tile or what is left of one at C's edges.
private struct Window {
    let row: Int
    let column: Int
    let height: Int
    let width: Int
}

/// Where the packed pieces of one product lie within a workspace.
@safe private struct PackingBuffers<Scalar: FloatingPoint> {
    /// One tile, for the edges of C that a whole tile would reach beyond.
    let tile: UnsafeMutablePointer<Scalar>
    let a: UnsafeMutablePointer<Scalar>
    let b: UnsafeMutablePointer<Scalar>

    /// Lends room for packed blocks of `aCount` and `bCount` elements.
    static func borrow(
        for blocks: BlockSizes, aCount: Int, bCount: Int, _ body: (PackingBuffers) -> Void
    ) {
        let tileCount = blocks.tileRows * blocks.tileColumns
        let tileBytes = wholePages(tileCount)
        let aBytes = wholePages(aCount)
        unsafe Workspace.borrow(byteCount: tileBytes + aBytes + wholePages(bCount)) { base in
            // SAFETY: the three pieces follow each other without overlap within the bytes asked for.
            unsafe body(
                PackingBuffers(
                    tile: base.bindMemory(to: Scalar.self, capacity: tileCount),
                    a: (base + tileBytes).bindMemory(to: Scalar.self, capacity: aCount),
                    b: (base + tileBytes + aBytes).bindMemory(to: Scalar.self, capacity: bCount)))
        }
    }

    private static func wholePages(_ count: Int) -> Int {
        (count * MemoryLayout<Scalar>.stride).roundedUp(toMultipleOf: Workspace.alignment)
    }
}

extension Int {
    fileprivate func roundedUp(toMultipleOf unit: Int) -> Int { (self + unit - 1) / unit * unit }
}
