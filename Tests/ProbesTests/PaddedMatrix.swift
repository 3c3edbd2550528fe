/// A row-major matrix with NaN between the end of each row and the next row.
struct PaddedMatrix<Scalar: BinaryFloatingPoint> {
    let rows: Int
    let columns: Int
    let stride: Int
    var elements: [Scalar]

    init(rows: Int, columns: Int, gap: Int, element: (_ row: Int, _ column: Int) -> Scalar) {
        self.rows = rows
        self.columns = columns
        stride = columns + gap
        elements = Array(repeating: .nan, count: rows * stride)
        for row in 0..<rows {
            for column in 0..<columns { elements[row * stride + column] = element(row, column) }
        }
    }

    subscript(row: Int, column: Int) -> Scalar { elements[row * stride + column] }

    /// What belongs to no row.
    var between: [Scalar] {
        elements.indices.filter { $0 % stride >= columns }.map { elements[$0] }
    }
}
