/// Where the elements of a matrix lie.
@safe struct Operand<Scalar> {
    let start: UnsafePointer<Scalar>
    /// Elements from one row to the next.
    let rowStride: Int
    /// Elements from one column to the next.
    let columnStride: Int

    /// `stride` counts elements from one line to the next, in memory; a transposed matrix lies there column by column.
    init(_ start: UnsafePointer<Scalar>, rows: Int, columns: Int, stride: Int, transposed: Bool) {
        precondition(
            stride >= (transposed ? rows : columns),
            "a stride counts elements from line to line: it may not be less than the line's length")
        // SAFETY: only kept here.
        unsafe self.start = start
        rowStride = transposed ? 1 : stride
        columnStride = transposed ? stride : 1
    }

    private init(_ start: UnsafePointer<Scalar>, rowStride: Int, columnStride: Int) {
        // SAFETY: only kept here.
        unsafe self.start = start
        self.rowStride = rowStride
        self.columnStride = columnStride
    }

    /// The part from an element on.
    func from(_ row: Int, _ column: Int) -> Operand {
        // SAFETY: callers stay within the matrix.
        unsafe Operand(
            start + (row &* rowStride &+ column &* columnStride), rowStride: rowStride, columnStride: columnStride)
    }
}
