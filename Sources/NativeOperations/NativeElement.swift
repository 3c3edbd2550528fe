internal import Matmul

/// float64 or float32: its loops, its matrix product, and the order of its bits.
package protocol NativeElement: SortableElement {
    /// c = f(a, b) for so many elements; both results of sums go to the first element of c.
    static func run(
        _ operation: ElementOperation, count: Int, a: UnsafePointer<Self>, b: UnsafePointer<Self>,
        c: UnsafeMutablePointer<Self>)

    /// C = A B, row-major without gaps.
    static func multiply(
        rows: Int, columns: Int, inner: Int, a: UnsafePointer<Self>, b: UnsafePointer<Self>,
        c: UnsafeMutablePointer<Self>, threads: Int)
}

/// What is done to the elements of arrays of one shape.
package enum ElementOperation: String, CaseIterable, Sendable {
    case add, subtract, multiply, divide
    case squareRoot = "sqrt"
    case sum
    /// The product of two vectors.
    case inner = "dot"
}

extension NativeElement {
    @inline(__always)
    fileprivate static func apply(
        _ loops: ElementLoops<Self>, _ operation: ElementOperation, _ count: Int, _ a: UnsafePointer<Self>,
        _ b: UnsafePointer<Self>, _ c: UnsafeMutablePointer<Self>
    ) {
        // SAFETY: the caller vouches for so many elements behind each pointer that the operation reads or writes.
        switch operation {
        case .add: unsafe loops.add(count, a, b, c)
        case .subtract: unsafe loops.subtract(count, a, b, c)
        case .multiply: unsafe loops.multiply(count, a, b, c)
        case .divide: unsafe loops.divide(count, a, b, c)
        case .squareRoot: unsafe loops.squareRoots(count, a, c)
        case .sum: unsafe c.pointee = loops.sum(count, a)
        case .inner: unsafe c.pointee = loops.sumOfProducts(count, a, b)
        }
    }
}

// SAFETY: in both, the caller vouches for the operands.

extension Double: NativeElement {
    package static func run(
        _ operation: ElementOperation, count: Int, a: UnsafePointer<Double>, b: UnsafePointer<Double>,
        c: UnsafeMutablePointer<Double>
    ) { unsafe apply(.best, operation, count, a, b, c) }

    package static func multiply(
        rows: Int, columns: Int, inner: Int, a: UnsafePointer<Double>, b: UnsafePointer<Double>,
        c: UnsafeMutablePointer<Double>, threads: Int
    ) {
        unsafe Matmul.multiply(
            rows: rows, columns: columns, inner: inner, a: a, aStride: inner, b: b, bStride: columns, c: c,
            cStride: columns, threads: threads)
    }
}

extension Float: NativeElement {
    package static func run(
        _ operation: ElementOperation, count: Int, a: UnsafePointer<Float>, b: UnsafePointer<Float>,
        c: UnsafeMutablePointer<Float>
    ) { unsafe apply(.best, operation, count, a, b, c) }

    package static func multiply(
        rows: Int, columns: Int, inner: Int, a: UnsafePointer<Float>, b: UnsafePointer<Float>,
        c: UnsafeMutablePointer<Float>, threads: Int
    ) {
        unsafe Matmul.multiply(
            rows: rows, columns: columns, inner: inner, a: a, aStride: inner, b: b, bStride: columns, c: c,
            cStride: columns, threads: threads)
    }
}
