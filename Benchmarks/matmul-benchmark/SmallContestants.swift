internal import EmbeddedPython
internal import Matmul
internal import Measurement

/// One small product, ready to be called from Swift and from Python, in the memory of NumPy's arrays.
final class SmallContestants {
    enum Arm: CaseIterable {
        case swift
        /// The BLAS function, without Python.
        case blas
        /// `np.dot(a, b)` in a loop of Python's.
        case dot
        /// `np.dot(a, b, out=c)`, which makes no array.
        case dotInto
    }

    /// Python's side. The loop is timeit's: nothing in it is slower than a step of `repeat`.
    private static let source = """
        from itertools import repeat
        import numpy

        def matrix(rows, columns, dtype, seed):
            return numpy.random.default_rng(seed).uniform(-1, 1, (rows, columns)).astype(dtype)

        def dot(rounds, a, b, c, dot=numpy.dot):
            for _ in repeat(None, rounds):
                dot(a, b)

        def dot_into(rounds, a, b, c, dot=numpy.dot):
            for _ in repeat(None, rounds):
                dot(a, b, out=c)

        def error(a, b, c):
            expected = numpy.dot(a, b)
            return float(numpy.linalg.norm(c - expected) / numpy.linalg.norm(expected))
        """

    let shape: Shape
    let element: PeakLoop.Element
    private let swift: SwiftProduct
    private let blas: BLASProduct
    private let module: PythonValue
    private let arrays: [PythonValue]
    private let operands: Operands

    init(
        _ shape: Shape, _ element: PeakLoop.Element, swift: SwiftProduct, blas: BLASProduct,
        _ numpy: borrowing NumPy, _ python: borrowing Python
    ) throws(PythonError) {
        self.shape = shape
        self.element = element
        self.swift = swift
        self.blas = blas
        module = try python.module("small_products", source: Self.source, file: "small_products.py")
        let name = element.rawValue
        arrays = [
            try module.matrix(shape.rows, shape.inner, name, 1), try module.matrix(shape.inner, shape.columns, name, 2),
            try module.matrix(shape.rows, shape.columns, name, 3),
        ]
        // SAFETY: this object keeps the arrays, which are never resized, as long as the addresses.
        unsafe operands = Operands(
            shape: shape, element: element, a: UnsafeRawPointer(try Self.start(of: arrays[0], element, numpy, python)),
            b: UnsafeRawPointer(try Self.start(of: arrays[1], element, numpy, python)),
            c: try Self.start(of: arrays[2], element, numpy, python))
    }

    private static func start(
        of array: PythonValue, _ element: PeakLoop.Element, _ numpy: borrowing NumPy, _ python: borrowing Python
    ) throws(PythonError) -> UnsafeMutableRawPointer {
        let start =
            switch element {
            case .float64:
                unsafe UnsafeMutableRawPointer(try numpy.elements(of: array, as: Double.self, python).baseAddress)
            case .float32:
                unsafe UnsafeMutableRawPointer(try numpy.elements(of: array, as: Float.self, python).baseAddress)
            }
        guard let start = unsafe start else { throw .conversion(expected: "an array with elements", found: "none") }
        return unsafe start
    }

    /// The ticks of one of so many products.
    func ticks(_ arm: Arm, rounds: Int) throws -> Double {
        let start = TickClock.now()
        switch arm {
        case .swift: for _ in 0..<rounds { swift.multiply(operands) }
        case .blas: for _ in 0..<rounds { blas.multiply(operands) }
        case .dot: try module.dot(rounds, arrays[0], arrays[1], arrays[2])
        case .dotInto: try module.dot_into(rounds, arrays[0], arrays[1], arrays[2])
        }
        return Double(TickClock.now() &- start) / Double(rounds)
    }

    /// How far Swift's result is from np.dot's, over what rounding allows.
    func errorOverBound() throws -> Double {
        swift.multiply(operands)
        let error: Double = try module.error(arrays[0], arrays[1], arrays[2])
        return error / RoundingBound.relative(inner: shape.inner, element)
    }
}
