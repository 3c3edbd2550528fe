/// One product C = A B: the operands, their shape, and the choice of the way.
@safe struct Product<Scalar: FloatingPoint & Sendable>: @unchecked Sendable {
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
        // An empty sum makes no pass over B.
        let isSmall = work < Double(kernel.blocks.packingThreshold) && liesRowByRow(b)
        if isSmall || inner == 0 {
            computeDirectly(with: kernel, threads: threads)
        } else {
            PackedProduct(self, kernel, threads: threads).compute()
        }
    }

    /// Multiply-adds below which a second thread costs more than it brings: some 10 µs of one thread's work, where
    /// beginning a job takes one and a thread that sleeps needs 50 to wake.
    private var parallelThreshold: Double { 96 * 96 * 96 }

    private func liesRowByRow(_ matrix: Operand<Scalar>) -> Bool { matrix.columnStride == 1 || columns == 1 }
}

extension Product {
    private func computeDirectly(with kernel: Kernel<Scalar>, threads: Int) {
        guard threads > 1 else { return computePart(0..<rows, 0..<columns, with: kernel) }
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
        unsafe kernel.multiplyDirectly(
            rows.count, columns.count, inner, a.at(rows.lowerBound, 0), a.rowStride, a.columnStride,
            b.at(0, columns.lowerBound), b.rowStride, c + (rows.lowerBound * cStride + columns.lowerBound), cStride)
    }
}
