/// The shape of one product: A is `rows` by `inner`, B `inner` by `columns`.
struct Shape: Hashable, Sendable {
    let rows: Int
    let columns: Int
    let inner: Int

    init(_ rows: Int, _ columns: Int, _ inner: Int) {
        self.rows = rows
        self.columns = columns
        self.inner = inner
    }

    init(square size: Int) {
        self.init(size, size, size)
    }

    /// Multiplications and additions.
    var operations: Double { 2 * Double(rows) * Double(columns) * Double(inner) }

    /// Elements of A, B and C.
    var elements: Int { rows * inner + inner * columns + rows * columns }
}

extension Shape: CustomStringConvertible {
    var description: String {
        rows == columns && rows == inner ? "\(rows)" : "\(rows)x\(columns)x\(inner)"
    }
}
