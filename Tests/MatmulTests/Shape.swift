/// The sizes of one product, and what its strides exceed the rows' lengths by.
struct Shape: Sendable {
    var rows: Int
    var columns: Int
    var inner: Int
    var slack = 0

    var aStride: Int { inner + slack }
    var bStride: Int { columns + 2 * slack }
    var cStride: Int { columns + 3 * slack }
    var aCount: Int { Shape.count(rows, inner, stride: aStride) }
    var bCount: Int { Shape.count(inner, columns, stride: bStride) }
    var cCount: Int { Shape.count(rows, columns, stride: cStride) }

    /// Elements up to the end of the last row: nothing says that a stride's slack lies in memory after it.
    private static func count(_ rows: Int, _ columns: Int, stride: Int) -> Int {
        rows == 0 || columns == 0 ? 0 : (rows - 1) * stride + columns
    }
}
