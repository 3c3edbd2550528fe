// Everything generic between `compute` and the kernels stands in this one file: see `Product.compute`.

/// The product of operands that exceed a cache: the five loops around the kernel of BLIS, shared by a team.
///
/// For every block of B there are two phases: its panels are packed, and then pieces of A's rows are, each by the member
/// that multiplies it with the block.
@safe struct PackedProduct<Scalar: KernelElement>: @unchecked Sendable {
    // Sendable as `Product` is. A packed panel of B is written by one member and read in the next phase; A's panels and
    // the scratch tile belong to one member.

    private let product: Product<Scalar>
    private let kernel: Kernel<Scalar>
    private let threads: Int
    /// The blocks of B: columns, and steps along the inner dimension.
    private let blockColumns: Parts
    private let passes: Parts
    /// The pieces of a block's work: rows of A, and columns of B where the rows alone are too few.
    private let pieceRows: Parts
    private let pieceColumns: Parts

    init(_ product: Product<Scalar>, _ kernel: Kernel<Scalar>, threads: Int) {
        self.product = product
        self.kernel = kernel
        self.threads = threads
        let blocks = kernel.blocks
        blockColumns = Parts(of: product.columns, unit: blocks.tileColumns, limit: blocks.blockColumns)
        passes = Parts(of: product.inner, unit: Self.depthUnit, limit: blocks.depth)
        let rows = Parts(of: product.rows, unit: blocks.tileRows, limit: blocks.blockRows)
        guard threads > 1 else {
            pieceRows = rows
            pieceColumns = Parts(of: blockColumns.size, unit: blocks.tileColumns, wanted: 1)
            return
        }
        let wanted = threads * Parts.partsPerThread
        pieceRows = Parts(of: product.rows, unit: blocks.tileRows, wanted: max(rows.count, wanted))
        pieceColumns = Parts(
            of: blockColumns.size, unit: blocks.tileColumns, wanted: wanted.divided(by: pieceRows.count))
    }

    /// Steps that the kernel takes in one go.
    private static var depthUnit: Int { 8 }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func compute() {
        let rows = pieceRows.size * passes.size
        let columns = passes.size * blockColumns.size
        let tile = kernel.blocks.tileRows * kernel.blocks.tileColumns
        Buffers<Scalar>.borrow(members: threads, ofA: rows, ofB: columns, tile: tile) { buffers in
            Team.shared.run(
                threads: threads, phases: 2 * blockColumns.count * passes.count,
                pieces: { phase in
                    phase.isMultiple(of: 2)
                        ? packingParts(of: block(phase)).count : pieceRows.count * pieceColumns.count
                },
                { member, phase, piece in
                    if phase.isMultiple(of: 2) {
                        pack(packingParts(of: block(phase))[piece], of: block(phase), into: buffers)
                    } else {
                        multiply(
                            pieceRows[piece / pieceColumns.count], pieceColumns[piece % pieceColumns.count],
                            of: block(phase), buffers, member: member)
                    }
                })
        }
    }

    /// A block of B.
    private struct Block {
        let columns: Range<Int>
        let steps: Range<Int>
    }

    private func block(_ phase: Int) -> Block {
        let index = phase / 2
        return Block(columns: blockColumns[index / passes.count], steps: passes[index % passes.count])
    }

    /// Columns of a block, counted from its first, that one member packs in one go.
    private func packingParts(of block: Block) -> Parts {
        threads > 1
            ? Parts(of: block.columns.count, unit: kernel.blocks.tileColumns, threads)
            : Parts(of: block.columns.count, unit: kernel.blocks.tileColumns, wanted: 1)
    }
}

extension PackedProduct {
    // Panels follow each other, each a tile wide or high times the block's depth; the last one is filled up with zeros.
    // The kernel multiplies these, too, but nothing of that reaches C, not even a NaN.

    private func pack(_ columns: Range<Int>, of block: Block, into buffers: Buffers<Scalar>) {
        let width = kernel.blocks.tileColumns
        let depth = block.steps.count
        for column in stride(from: columns.lowerBound, to: columns.upperBound, by: width) {
            // SAFETY: the panel lies within B, and within the buffer, which has room for the largest block.
            unsafe Scalar.packColumns(
                kernel.instructionSet, min(width, columns.upperBound - column), depth: depth,
                from: product.b.from(block.steps.lowerBound, block.columns.lowerBound + column),
                into: buffers.b + column * depth)
        }
    }

    private func packRows(_ rows: Range<Int>, _ steps: Range<Int>, into target: UnsafeMutablePointer<Scalar>) {
        let height = kernel.blocks.tileRows
        for row in stride(from: rows.lowerBound, to: rows.upperBound, by: height) {
            // SAFETY: as above, for A.
            unsafe Scalar.packRows(
                kernel.instructionSet, min(height, rows.upperBound - row), depth: steps.count,
                from: product.a.from(row, steps.lowerBound), into: target + (row - rows.lowerBound) * steps.count)
        }
    }

    /// Some rows of A times some columns of a packed block of B, counted from its first.
    private func multiply(
        _ rows: Range<Int>, _ columns: Range<Int>, of block: Block, _ buffers: Buffers<Scalar>, member: Int
    ) {
        let columns = columns.clamped(to: 0..<block.columns.count)
        guard !columns.isEmpty else { return }
        let (height, width) = (kernel.blocks.tileRows, kernel.blocks.tileColumns)
        let depth = block.steps.count
        let accumulate = block.steps.lowerBound > 0
        // SAFETY: the member's own panels and scratch tile; tiles lie within C, those at its edges in the scratch tile.
        let (a, scratch) = unsafe (buffers.a(of: member), buffers.tile(of: member))
        unsafe packRows(rows, block.steps, into: a)
        for column in stride(from: columns.lowerBound, to: columns.upperBound, by: width) {
            let panel = unsafe buffers.b + column * depth
            // The next panel comes from the level 3 cache: each tile fetches its part of it.
            var next = unsafe UnsafeRawPointer(panel + width * depth)
            let tileWidth = min(width, columns.upperBound - column)
            for row in stride(from: rows.lowerBound, to: rows.upperBound, by: height) {
                let tileHeight = min(height, rows.upperBound - row)
                let aPanel = unsafe a + (row - rows.lowerBound) * depth
                let target = unsafe product.c + (row * product.cStride + block.columns.lowerBound + column)
                if tileHeight == height && tileWidth == width {
                    unsafe Scalar.multiplyTile(
                        kernel.instructionSet, inner: depth, a: aPanel, b: panel, c: target, cStride: product.cStride,
                        accumulate: accumulate, next: next)
                } else {
                    unsafe Scalar.multiplyTile(
                        kernel.instructionSet, inner: depth, a: aPanel, b: panel, c: scratch, cStride: width,
                        accumulate: false, next: next)
                    unsafe take(tileHeight, tileWidth, of: scratch, width, into: target, accumulate)
                }
                unsafe next += depth / Self.depthUnit * 64
            }
        }
    }

    /// Moves what lies within C of a tile at its edge.
    private func take(
        _ height: Int, _ width: Int, of tile: UnsafePointer<Scalar>, _ tileStride: Int,
        into target: UnsafeMutablePointer<Scalar>, _ accumulate: Bool
    ) {
        for row in 0..<height {
            // SAFETY: `height` by `width` elements are within both.
            let source = unsafe tile + row * tileStride
            let line = unsafe target + row * product.cStride
            for column in 0..<width {
                unsafe line[column] = accumulate ? line[column] + source[column] : source[column]
            }
        }
    }
}

/// Where the packed pieces of one product lie within a workspace.
@safe private struct Buffers<Scalar>: @unchecked Sendable {
    // Sendable because of how `PackedProduct` shares it.

    let b: UnsafeMutablePointer<Scalar>
    private let members: UnsafeMutablePointer<Scalar>
    private let aCount: Int
    private let tileCount: Int

    /// Lends room for so many elements of packed B, and for each member so many of packed A and of a tile.
    static func borrow(members: Int, ofA aCount: Int, ofB bCount: Int, tile tileCount: Int, _ body: (Buffers) -> Void) {
        let unit = Workspace.page / MemoryLayout<Scalar>.stride
        let (aCount, bCount, tileCount) = (
            aCount.divided(by: unit) * unit, bCount.divided(by: unit) * unit, tileCount.divided(by: unit) * unit
        )
        let count = bCount + members * (aCount + tileCount)
        unsafe Workspace.borrow(byteCount: count * MemoryLayout<Scalar>.stride) { base in
            // SAFETY: the pieces follow each other without overlap within the bytes asked for.
            let b = unsafe base.bindMemory(to: Scalar.self, capacity: count)
            unsafe body(Buffers(b: b, members: b + bCount, aCount: aCount, tileCount: tileCount))
        }
    }

    func a(of member: Int) -> UnsafeMutablePointer<Scalar> { unsafe members + member * (aCount + tileCount) }

    func tile(of member: Int) -> UnsafeMutablePointer<Scalar> { unsafe a(of: member) + aCount }
}
