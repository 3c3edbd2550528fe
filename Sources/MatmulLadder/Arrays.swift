/// A problem's matrices as arrays of rows.
final class Arrays {
    let a: [[Double]]
    let b: [[Double]]
    var c: [[Double]]
    private let problem: Problem

    init(_ problem: Problem) {
        self.problem = problem
        // SAFETY: the problem's shape says how many elements there are.
        a = (0..<problem.rows).map { unsafe Self.row($0, of: problem.a, problem.size) }
        b = (0..<problem.size).map { unsafe Self.row($0, of: problem.b, problem.size) }
        c = Array(repeating: Array(repeating: 0, count: problem.size), count: problem.rows)
    }

    private static func row(_ row: Int, of matrix: UnsafePointer<Double>, _ size: Int) -> [Double] {
        // SAFETY: as above.
        unsafe Array(UnsafeBufferPointer(start: matrix + row * size, count: size))
    }

    func storeResult() {
        for (row, elements) in c.enumerated() {
            // SAFETY: a row of C has as many elements as one of the problem's.
            unsafe (problem.c + row * problem.size).update(from: elements, count: problem.size)
        }
    }
}
