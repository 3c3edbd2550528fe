internal import Foundation

/// A row-major matrix of float64 in a file, in the machine's own byte order, which is little-endian on all that this
/// program runs on.
struct MatrixFile: Sendable {
    let path: String
    let rows: Int
    let columns: Int

    private static let elementBytes = MemoryLayout<Double>.stride
    /// Rows are written in pieces of some size, so that a matrix is never in memory as a whole.
    private static let pieceBytes = 1 << 20

    static func bytes(rows: Int, columns: Int) -> Double {
        Double(rows) * Double(columns) * Double(elementBytes)
    }

    /// Writes rows of a matrix, in this order. The error is the system's: a full disk as a rule.
    static func write(
        _ rows: some Collection<Int>, of matrix: RandomMatrix, to path: String
    ) throws(ExperimentError) -> MatrixFile {
        do {
            try Data().write(to: URL(fileURLWithPath: path))
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            defer { try? file.close() }
            var piece = Data()
            for row in rows {
                // SAFETY: the bytes are copied during the call.
                unsafe matrix.row(row).withUnsafeBytes { unsafe piece.append(contentsOf: $0) }
                if piece.count >= pieceBytes {
                    try file.write(contentsOf: piece)
                    piece.removeAll(keepingCapacity: true)
                }
            }
            try file.write(contentsOf: piece)
        } catch {
            throw .environment(
                "the operands cannot be written to \(path) (\(error.localizedDescription)); "
                    + "TMPDIR names another folder")
        }
        return MatrixFile(path: path, rows: rows.count, columns: matrix.columns)
    }

    /// Reads the matrix where it lies, without a copy; nil for a file that is missing or not of the matrix's length.
    func withElements<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result? {
        guard rows > 0, columns > 0,
            let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped),
            data.count == rows * columns * Self.elementBytes
        else { return nil }
        // SAFETY: a mapping begins at a page, and so is aligned; it is as long as the elements, and lives as long as `data`.
        return unsafe data.withUnsafeBytes { unsafe body($0.assumingMemoryBound(to: Double.self)) }
    }
}
