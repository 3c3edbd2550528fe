@testable import Matmul

/// One product in guarded memory: operands, what was computed, and what is to be expected.
struct Trial<Scalar: MatmulScalar> {
    /// What C holds before; far from any result, so that a read of it shows, as does a write beside the window.
    static var untouched: Scalar { 12345 }

    let shape: Shape
    let a: GuardedBuffer<Scalar>
    let b: GuardedBuffer<Scalar>
    let c: GuardedBuffer<Scalar>

    /// Fills A and B with numbers between -1 and 1, the same for the same shape, and what lies between rows with NaN.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    init(_ shape: Shape, against side: GuardedBuffer<Scalar>.Side) {
        self.shape = shape
        a = GuardedBuffer(count: shape.aCount, against: side, repeating: .nan)
        b = GuardedBuffer(count: shape.bCount, against: side, repeating: .nan)
        c = GuardedBuffer(count: shape.cCount, against: side, repeating: Self.untouched)
        var numbers = Numbers()
        // SAFETY: positions below lie within the shape.
        for row in 0..<shape.rows {
            for column in 0..<shape.inner { unsafe a.start[shape.a(row, column)] = numbers.next() }
        }
        for row in 0..<shape.inner {
            for column in 0..<shape.columns { unsafe b.start[shape.b(row, column)] = numbers.next() }
        }
    }

    func run(_ kernel: Kernel<Scalar>, threads: Int = 1) {
        // SAFETY: the buffers have the shape's sizes.
        unsafe Product(
            rows: shape.rows, columns: shape.columns, inner: shape.inner,
            a: a.start, aStride: shape.aStride, aTransposed: shape.aTransposed,
            b: b.start, bStride: shape.bStride, bTransposed: shape.bTransposed, c: c.start, cStride: shape.cStride
        ).compute(with: kernel, threads: threads)
    }

    func result(_ row: Int, _ column: Int) -> Scalar {
        // SAFETY: callers stay within the shape.
        unsafe c.start[row * shape.cStride + column]
    }

    /// The bits of C's window, row by row.
    var results: [Scalar] {
        (0..<shape.rows).flatMap { row in (0..<shape.columns).map { result(row, $0) } }
    }

    /// Elements of C between the end of a row and the next that were written to.
    var strayWrites: Int {
        guard shape.slack > 0, shape.columns > 0 else { return 0 }
        // SAFETY: positions below `cCount`.
        return (0..<shape.cCount).count {
            unsafe $0 % shape.cStride >= shape.columns && c.start[$0] != Self.untouched
        }
    }
}

/// Numbers between -1 and 1 of at most 24 bits, from Knuth's 64-bit linear congruential generator.
private struct Numbers {
    private var state: UInt64 = 1

    mutating func next<Scalar: BinaryFloatingPoint>() -> Scalar {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Scalar(Int64(bitPattern: state) >> 40) / 8_388_608
    }
}
