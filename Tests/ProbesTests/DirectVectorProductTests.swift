import EmbeddedPython
import TestPython
import Testing

@testable import Probes

@Suite(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
struct DirectVectorProductTests {
    @Test(arguments: [(3, 5), (1, 9), (8, 1), (17, 33)], [false, true])
    func `a matrix times a vector, in both precisions`(_ shape: (Int, Int), _ transposed: Bool) throws {
        try check(shape, transposed, Double.self, dtype: "float64")
        try check(shape, transposed, Float.self, dtype: "float32")
    }

    /// Small integers, so that every order of summation gives the same bits.
    private func check<Scalar: BinaryFloatingPoint & BitwiseCopyable>(
        _ shape: (rows: Int, columns: Int), _ transposed: Bool, _: Scalar.Type, dtype: String
    ) throws {
        let (rows, columns) = shape
        let a = PaddedMatrix<Scalar>(rows: rows, columns: columns, gap: 2) { Scalar(($0 * 5 + $1 * 3) % 7) }
        let x = (0..<(transposed ? rows : columns)).map { Scalar($0 % 4) }
        var y = [Scalar](repeating: .nan, count: transposed ? columns : rows)
        try TestPython.interpreter().attached { python in
            let product = DirectVectorProduct(try #require(try KernelProbe(NumPy(python)).gemv(dtype)))
            // SAFETY: the arrays have the lengths that are named, and their type is the kernel's.
            unsafe product.multiply(
                rows: rows, columns: columns, a: a.elements, aStride: a.stride, aTransposed: transposed, x: x, into: &y)
        }
        let expected = y.indices.map { index in
            x.indices.reduce(Scalar(0)) { $0 + x[$1] * (transposed ? a[$1, index] : a[index, $1]) }
        }
        #expect(y == expected)
    }
}
