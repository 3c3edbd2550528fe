/// The shape of one product: A is `rows` by `inner`, B `inner` by `columns`.
struct Shape: Hashable, Sendable {
    let rows: Int
    let columns: Int
    let inner: Int
    /// Whether A lies in memory with its rows and columns exchanged.
    let aTransposed: Bool
    let bTransposed: Bool

    init(_ rows: Int, _ columns: Int, _ inner: Int, aTransposed: Bool = false, bTransposed: Bool = false) {
        self.rows = rows
        self.columns = columns
        self.inner = inner
        self.aTransposed = aTransposed
        self.bTransposed = bTransposed
    }

    init(square size: Int) {
        self.init(size, size, size)
    }

    /// Elements from one row of A to the next, as they lie in memory.
    var aStride: Int { aTransposed ? rows : inner }
    var bStride: Int { bTransposed ? inner : columns }

    /// Multiplications and additions.
    var operations: Double { 2 * Double(rows) * Double(columns) * Double(inner) }

    /// Elements of A, B, C, and of C once more for the comparison; no Int, since a user's size may exceed it.
    var elements: Double {
        let (m, n, k) = (Double(rows), Double(columns), Double(inner))
        return m * k + k * n + 2 * m * n
    }
}

extension Shape: CustomStringConvertible {
    var description: String {
        let sizes = rows == columns && rows == inner ? "\(rows)" : "\(rows)x\(columns)x\(inner)"
        return sizes + (aTransposed ? " Aᵀ" : "") + (bTransposed ? " Bᵀ" : "")
    }
}
