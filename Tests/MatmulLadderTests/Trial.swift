import Testing

@testable import MatmulLadder

/// One product of whole numbers, so that every order of summation gives the same bits.
///
/// The numbers have 20 bits: sums of 8192 products are exact in float64, and would not be in float32.
final class Trial {
    let rows: Int
    let size: Int
    var a: [Double]
    var b: [Double]
    /// Not zero before: a rung that adds to it, or leaves elements out, is found.
    private(set) var c: [Double]
    private(set) var units = 0

    init(rows: Int, size: Int) {
        self.rows = rows
        self.size = size
        var numbers = Numbers()
        a = (0..<rows * size).map { _ in numbers.next() }
        b = (0..<size * size).map { _ in numbers.next() }
        c = Array(repeating: 12345, count: rows * size)
    }

    var expected: [Double] {
        var result = [Double](repeating: 0, count: rows * size)
        for row in 0..<rows {
            for position in 0..<size {
                for column in 0..<size {
                    result[row * size + column] += a[row * size + position] * b[position * size + column]
                }
            }
        }
        return result
    }

    func run(_ rung: SwiftRung, threads: Int, repeats: Int = 1) {
        run(threads: threads, repeats: repeats) { rung.prepare($0) }
    }

    func run(threads: Int, repeats: Int = 1, _ prepare: (Problem) -> PreparedRung) {
        let (a, b) = (Matrix(a), Matrix(b))
        let c = Matrix(c)
        units = 0
        // SAFETY: the matrices have the problem's shape, and outlive the rung.
        let rung = unsafe prepare(Problem(rows: rows, size: size, a: a.start, b: b.start, c: c.start))
        for _ in 0..<repeats { rung.multiply(threads) { units += 1 } }
        rung.storeResult()
        self.c = c.elements
        #expect(a.elements.map(\.bitPattern) == self.a.map(\.bitPattern))
        #expect(b.elements.map(\.bitPattern) == self.b.map(\.bitPattern))
        #expect(a.isIntactAround && b.isIntactAround && c.isIntactAround)
    }
}

/// Elements at a fixed address, with some before and after them that nobody may write to.
@safe private final class Matrix {
    private static let margin = 16
    private static let untouched = -777.0

    private let base: UnsafeMutablePointer<Double>
    private let count: Int

    init(_ elements: [Double]) {
        count = elements.count
        // SAFETY: this object alone owns the memory, until its deinit; there is room for both margins.
        unsafe base = .allocate(capacity: count + 2 * Self.margin)
        unsafe base.initialize(repeating: Self.untouched, count: count + 2 * Self.margin)
        unsafe (base + Self.margin).update(from: elements, count: count)
    }

    deinit {
        unsafe base.deallocate()
    }

    var start: UnsafeMutablePointer<Double> { unsafe base + Self.margin }

    var elements: [Double] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }

    var isIntactAround: Bool {
        (0..<Self.margin).allSatisfy {
            unsafe base[$0] == Self.untouched && start[count + $0] == Self.untouched
        }
    }
}

/// Whole numbers of 20 bits and a sign, from Knuth's 64-bit linear congruential generator.
private struct Numbers {
    private var state: UInt64 = 1

    mutating func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(Int64(bitPattern: state) >> 43)
    }
}
