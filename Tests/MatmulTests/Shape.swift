/// The sizes of one product, how its operands lie, and what its strides exceed the lines' lengths by.
struct Shape: Sendable {
    var rows: Int
    var columns: Int
    var inner: Int
    var slack = 0
    var aTransposed = false
    var bTransposed = false

    var aStride: Int { (aTransposed ? rows : inner) + slack }
    var bStride: Int { (bTransposed ? inner : columns) + 2 * slack }
    var cStride: Int { columns + 3 * slack }
    var aCount: Int { Shape.count(rows, inner, transposed: aTransposed, stride: aStride) }
    var bCount: Int { Shape.count(inner, columns, transposed: bTransposed, stride: bStride) }
    var cCount: Int { Shape.count(rows, columns, transposed: false, stride: cStride) }

    /// Where an element of A lies.
    func a(_ row: Int, _ position: Int) -> Int {
        aTransposed ? position * aStride + row : row * aStride + position
    }

    /// Where an element of B lies.
    func b(_ position: Int, _ column: Int) -> Int {
        bTransposed ? column * bStride + position : position * bStride + column
    }

    /// Elements up to the end of the last line: nothing says that a stride's slack lies in memory after it.
    private static func count(_ rows: Int, _ columns: Int, transposed: Bool, stride: Int) -> Int {
        let (lines, length) = transposed ? (columns, rows) : (rows, columns)
        return lines == 0 || length == 0 ? 0 : (lines - 1) * stride + length
    }
}
