import EmbeddedPython
import TestPython
import Testing

@testable import Probes

@Suite(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
struct DirectProductTests {
    /// A product of matrices within larger ones, whose other elements are NaN.
    struct Layout: CustomTestStringConvertible {
        var rows, columns, inner: Int
        var aTransposed, bTransposed: Bool
        /// Elements between the end of a row and the next row.
        var gap: Int

        var testDescription: String {
            "\(rows)x\(columns)x\(inner)\(aTransposed ? ", A transposed" : "")\(bTransposed ? ", B transposed" : "")"
                + (gap > 0 ? ", \(gap) apart" : "")
        }

        static let all: [Layout] = [(3, 5, 7), (1, 9, 4), (8, 1, 6), (4, 4, 1), (17, 2, 33)].flatMap { m, n, k in
            [(false, false), (true, false), (false, true), (true, true)].flatMap { a, b in
                [0, 3].map {
                    Layout(rows: m, columns: n, inner: k, aTransposed: a, bTransposed: b, gap: $0)
                }
            }
        }
    }

    @Test(arguments: Layout.all)
    func `any shape, stride and transposition, in float64`(_ layout: Layout) throws {
        try check(layout, Double.self, dtype: "float64")
    }

    @Test(arguments: Layout.all)
    func `any shape, stride and transposition, in float32`(_ layout: Layout) throws {
        try check(layout, Float.self, dtype: "float32")
    }

    /// Small integers, so that every order of summation gives the same bits.
    private func check<Scalar: BinaryFloatingPoint & BitwiseCopyable>(
        _ layout: Layout, _: Scalar.Type, dtype: String
    ) throws {
        let (m, n, k) = (layout.rows, layout.columns, layout.inner)
        let aSide = layout.aTransposed ? (k, m) : (m, k)
        let bSide = layout.bTransposed ? (n, k) : (k, n)
        let a = PaddedMatrix<Scalar>(rows: aSide.0, columns: aSide.1, gap: layout.gap) { Scalar(($0 * 5 + $1 * 3) % 7) }
        let b = PaddedMatrix<Scalar>(rows: bSide.0, columns: bSide.1, gap: layout.gap) { Scalar(($0 * 2 + $1 * 7) % 5) }
        var c = PaddedMatrix<Scalar>(rows: m, columns: n, gap: layout.gap) { _, _ in .nan }
        try TestPython.interpreter().attached { python in
            let product = DirectProduct(try #require(try KernelProbe(NumPy(python)).gemm(dtype)))
            // SAFETY: the matrices have the shapes and strides that are named, and their type is the kernel's.
            unsafe product.multiply(
                rows: m, columns: n, inner: k, a: a.elements, aStride: a.stride, aTransposed: layout.aTransposed,
                b: b.elements, bStride: b.stride, bTransposed: layout.bTransposed, c: &c.elements, cStride: c.stride)
        }
        for row in 0..<m {
            for column in 0..<n {
                let sum = (0..<k).reduce(Scalar(0)) { sum, inner in
                    let left = layout.aTransposed ? a[inner, row] : a[row, inner]
                    return sum + left * (layout.bTransposed ? b[column, inner] : b[inner, column])
                }
                #expect(c[row, column] == sum)
            }
        }
        let isUntouched = c.between.allSatisfy(\.isNaN)
        #expect(isUntouched, "what lies between two rows is not C's")
    }
}
