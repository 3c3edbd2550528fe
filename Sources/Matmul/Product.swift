/// One product C = A B: the operands, their shape, and the choice of the way.
@safe struct Product<Scalar: KernelElement>: @unchecked Sendable {
    // Sendable because the members of a team read A and B and write each their own part of C.

    let rows: Int
    let columns: Int
    let inner: Int
    let a: Operand<Scalar>
    let b: Operand<Scalar>
    let c: UnsafeMutablePointer<Scalar>
    let cStride: Int

    init(
        rows: Int, columns: Int, inner: Int,
        a: UnsafePointer<Scalar>, aStride: Int, aTransposed: Bool,
        b: UnsafePointer<Scalar>, bStride: Int, bTransposed: Bool,
        c: UnsafeMutablePointer<Scalar>, cStride: Int
    ) {
        precondition(rows >= 0 && columns >= 0 && inner >= 0, "a matrix has no negative number of rows or columns")
        precondition(
            cStride >= columns, "a stride counts elements from line to line: it may not be less than the line's length")
        self.rows = rows
        self.columns = columns
        self.inner = inner
        // SAFETY: the pointers are only kept here; `compute` reads and writes within the checked shape.
        unsafe self.a = Operand(a, rows: rows, columns: inner, stride: aStride, transposed: aTransposed)
        unsafe self.b = Operand(b, rows: inner, columns: columns, stride: bStride, transposed: bTransposed)
        unsafe self.c = c
        self.cStride = cStride
    }

    /// Multiply-adds. In floating point, since the product of three sizes may exceed an Int.
    var work: Double { Double(rows) * Double(columns) * Double(inner) }

    // Specialised by name for the callers, which are in another file: a debug build compiles file by file, and the
    // optimiser specialises a generic function only for callers that it sees.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func compute(with kernel: Kernel<Scalar>, threads: Int) {
        guard rows > 0 && columns > 0 else { return }
        let threads = work < parallelThreshold ? 1 : threads
        if rows == 1 || columns == 1, let lines = VectorProduct(self) {
            lines.compute(with: kernel, threads: threads)
        } else if mayLieInPlace(kernel.blocks) {
            if threads > 1 { return shareDirectly(with: kernel, threads: threads) }
            // SAFETY: the operands have the product's own shape.
            unsafe Scalar.multiplyDirectly(
                kernel.instructionSet, rows: rows, columns: columns, inner: inner,
                a: a.start, aRowStride: a.rowStride, aColumnStride: a.columnStride, b: b.start, bStride: b.rowStride,
                c: c, cStride: cStride)
        } else {
            PackedProduct(self, kernel, threads: threads).compute()
        }
    }

    /// Multiply-adds below which a second thread costs more than it brings: some 10 µs of one thread's work, where
    /// beginning a job takes one and a thread that sleeps needs 50 to wake.
    private var parallelThreshold: Double { 96 * 96 * 96 }

    /// Whether no operand that is read more than once is too large to be read where it lies, nor B transposed.
    private func mayLieInPlace(_ blocks: BlockSizes) -> Bool {
        // An empty sum reads neither.
        guard inner > 0 else { return true }
        guard b.columnStride == 1 || columns == 1 else { return false }
        // A is read once for each tile's width of columns, B once for each tile's height of rows.
        return (columns <= blocks.tileColumns || rows <= blocks.elementsInPlace / inner)
            && (rows <= blocks.tileRows || columns <= blocks.elementsInPlace / inner)
    }
}

extension Product {
    // Never inlined: what its closure captures would be copied for a product of 2 x 2, too.
    @inline(never)
    private func shareDirectly(with kernel: Kernel<Scalar>, threads: Int) {
        // Along the side that has more tiles.
        let (tileRows, tileColumns) = (kernel.blocks.tileRows, kernel.blocks.tileColumns)
        let byRows = rows / tileRows >= columns / tileColumns
        let parts = byRows ? Parts(of: rows, unit: tileRows, threads) : Parts(of: columns, unit: tileColumns, threads)
        Team.shared.run(threads: threads, pieces: parts.count) { _, piece in
            let part = parts[piece]
            computePart(byRows ? part : 0..<rows, byRows ? 0..<columns : part, with: kernel)
        }
    }

    private func computePart(_ rows: Range<Int>, _ columns: Range<Int>, with kernel: Kernel<Scalar>) {
        // SAFETY: the part lies within the matrices.
        unsafe Scalar.multiplyDirectly(
            kernel.instructionSet, rows: rows.count, columns: columns.count, inner: inner,
            a: a.start + rows.lowerBound &* a.rowStride, aRowStride: a.rowStride, aColumnStride: a.columnStride,
            b: b.start + columns.lowerBound, bStride: b.rowStride,
            c: c + (rows.lowerBound &* cStride &+ columns.lowerBound), cStride: cStride)
    }
}
