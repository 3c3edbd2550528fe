internal import Findings
internal import Measurement

/// Holds the results of all rungs against one problem: C = A·B.
///
/// Two tests, since a whole product has too many elements to compute each to a higher precision. Some rows are compared
/// element by element with a compensated sum, to what rounding allows. All rows are tested by a random vector x, since
/// C·x = A·(B·x) costs three sweeps where a product costs n (Freivalds, "Probabilistic Machines Can Use Less Running
/// Time", 1977): one wrong element anywhere shows, if it is off by more than rounding may add up to over a row.
struct ProductCheck {
    /// What a result is worth.
    enum Verdict: Equatable {
        /// The largest difference that was found, over what rounding allows: at most 1.
        case equal(errorOverBound: Double)
        /// One line.
        case wrong(String)
    }

    /// Rows of a result that are compared element by element: 4,096 elements and more at the sizes that matter.
    private static let comparedRows = 2
    /// The reference's own error, three roundings, and one to spare.
    private static let referenceRoundings = 4
    /// C itself, C·x, B·x and A·(B·x) are each off by γ at most; the rest is for terms of second order.
    private static let vectorBounds = 4.1

    private let a: RandomMatrix
    private let b: MatrixFile
    private let vector: [Double]
    /// B·x, and |B|·|x|.
    private let image: [Double]
    private let imageMagnitude: [Double]
    private var references: [Int: ReferenceRows] = [:]

    /// Nil where B cannot be read. Sweeps B once.
    init?(a: RandomMatrix, b: MatrixFile, seed: UInt64) {
        self.a = a
        self.b = b
        let vector = Self.vector(b.columns, seed: seed)
        let images = unsafe b.withElements { elements in
            // SAFETY: here and below, elements are as many as rows times columns, and a line is one row of them.
            (0..<b.rows).map { row in
                unsafe Self.dot(
                    UnsafeBufferPointer(rebasing: elements[row * b.columns..<(row + 1) * b.columns]), vector)
            }
        }
        guard let images else { return nil }
        self.vector = vector
        image = images.map(\.sum)
        imageMagnitude = images.map(\.magnitude)
    }

    /// Judges a result whose row i is row `rows[i]` of C.
    mutating func verdict(on result: MatrixFile, rows: [Int]) -> Verdict {
        precondition(result.rows == rows.count && result.columns == b.columns, "a result has a row for each of A's")
        let compared = Array(rows.indices.prefix(Self.comparedRows))
        for index in compared where references[rows[index]] == nil { addReference(rows[index]) }
        return unsafe result.withElements { unsafe judge($0, rows, compared) }
            ?? .wrong("its result is missing or of another length")
    }

    private mutating func addReference(_ row: Int) {
        references[row] = unsafe b.withElements { unsafe ReferenceRows([a.row(row)], times: $0, columns: b.columns) }
    }

    private func judge(_ elements: UnsafeBufferPointer<Double>, _ rows: [Int], _ compared: [Int]) -> Verdict {
        var worst = 0.0
        for index in rows.indices {
            let line = unsafe UnsafeBufferPointer(rebasing: elements[index * b.columns..<(index + 1) * b.columns])
            if compared.contains(index), let reference = references[rows[index]] {
                switch unsafe compare(line, reference, row: rows[index]) {
                case .equal(let error): worst = max(worst, error)
                case let wrong: return wrong
                }
            }
            guard unsafe passes(line, row: rows[index]) else {
                return .wrong("row \(rows[index]) of its result is wrong")
            }
        }
        return .equal(errorOverBound: worst)
    }

    private func compare(
        _ line: UnsafeBufferPointer<Double>, _ reference: ReferenceRows, row: Int
    ) -> Verdict {
        let gamma = RoundingBound.gamma(b.rows + Self.referenceRoundings)
        var worst = 0.0
        for column in line.indices {
            let (value, right) = unsafe (line[column], reference.values[column])
            let error = (value - right).magnitude
            let allowed = gamma * reference.magnitudes[column]
            // Not `error > allowed`: a result that is no number is wrong too.
            guard error <= allowed else {
                return .wrong(
                    "its result is wrong: element (\(row), \(column)) is \(value), and \(right) would be right")
            }
            if allowed > 0 { worst = max(worst, error / allowed) }
        }
        return .equal(errorOverBound: worst)
    }

    private func passes(_ line: UnsafeBufferPointer<Double>, row: Int) -> Bool {
        let seen = unsafe Self.dot(line, vector).sum
        let factors = a.row(row)
        var expected = 0.0
        var magnitude = 0.0
        for k in factors.indices {
            expected += factors[k] * image[k]
            magnitude += factors[k].magnitude * imageMagnitude[k]
        }
        let count = max(b.rows, b.columns)
        return (seen - expected).magnitude <= Self.vectorBounds * RoundingBound.gamma(count) * magnitude
    }

    private static func dot(_ line: UnsafeBufferPointer<Double>, _ vector: [Double]) -> (sum: Double, magnitude: Double)
    {
        var sum = 0.0
        var magnitude = 0.0
        for index in vector.indices {
            let product = unsafe line[index] * vector[index]
            sum += product
            magnitude += product.magnitude
        }
        return (sum, magnitude)
    }

    /// Of ±[½, 1): no element of a row is hidden by a factor near zero, and two wrong ones do not cancel but by chance.
    private static func vector(_ count: Int, seed: UInt64) -> [Double] {
        RandomMatrix(rows: 1, columns: count, seed: seed).row(0).map { $0 < 0 ? $0 / 2 - 0.5 : $0 / 2 + 0.5 }
    }
}
