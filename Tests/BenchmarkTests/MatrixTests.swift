import Matmul
import Testing

@testable import matmul_benchmark

@Suite struct MatrixTests {
    @Test(arguments: PeakLoop.Element.allCases)
    func `elements fill the range on both sides of zero, and differ`(_ element: PeakLoop.Element) {
        let values = values(of: random(element))
        #expect(values.allSatisfy { -1 <= $0 && $0 < 1 })
        #expect(abs(values.reduce(0, +) / 10_000) < 0.05)
        #expect((values.min() ?? 0) < -0.99 && (values.max() ?? 0) > 0.99)
        #expect(Set(values).count > 9_900)
    }

    @Test(arguments: PeakLoop.Element.allCases)
    func `one wrong element of many exceeds the bound of rounding`(_ element: PeakLoop.Element) {
        let (matrix, copy) = (random(element), Matrix(elements: 10_000, of: element))
        copy.copy(matrix)
        #expect(copy.relativeError(matrix) == 0)
        // SAFETY: there are more elements than 77, all of this type.
        switch element {
        case .float64: unsafe copy.start.assumingMemoryBound(to: Double.self)[77] *= -1
        case .float32: unsafe copy.start.assumingMemoryBound(to: Float.self)[77] *= -1
        }
        #expect(copy.relativeError(matrix) > RoundingBound.relative(inner: 4096, element))
    }

    @Test(arguments: PeakLoop.Element.allCases)
    func `what nobody wrote is no result`(_ element: PeakLoop.Element) {
        let (matrix, spoiled) = (random(element), random(element))
        spoiled.spoil()
        #expect(spoiled.relativeError(matrix).isNaN)
    }

    private func random(_ element: PeakLoop.Element) -> Matrix {
        let matrix = Matrix(elements: 10_000, of: element)
        matrix.fill(seed: 7)
        return matrix
    }

    private func values(of matrix: Matrix) -> [Double] {
        (0..<matrix.count).map { index in
            // SAFETY: the index is that of an element.
            switch matrix.element {
            case .float64: unsafe matrix.start.assumingMemoryBound(to: Double.self)[index]
            case .float32: unsafe Double(matrix.start.assumingMemoryBound(to: Float.self)[index])
            }
        }
    }
}
