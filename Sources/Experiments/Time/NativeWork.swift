internal import EmbeddedPython
internal import NativeOperations
internal import Probes

/// A recognised operation on the statement's own operands, in NumPy's memory, without Python.
@safe
struct NativeWork<Element: NativeElement & ArrayElement> {
    private enum Step {
        case elements(ElementOperation)
        case product(rows: Int, columns: Int, inner: Int)
        case sort(ElementSort<Element>, inPlace: Bool)
    }

    private let step: Step
    private let count: Int
    private let a: UnsafeMutablePointer<Element>
    private let b: UnsafeMutablePointer<Element>
    private let result: UnsafeMutablePointer<Element>
    private let threads: Int
    private let blas: DirectProduct?
    /// Keeps the arrays.
    private let work: PythonValue

    init(
        _ work: PythonValue, threads: Int, kernels: borrowing KernelProbe, _ numpy: borrowing NumPy,
        _ python: borrowing Python
    ) throws {
        let arrays = try python.attribute("arrays", of: work)
        let shapes = try python.attribute("shapes", of: work, as: [[Int]].self)
        let operation = try python.attribute("operation", of: work, as: String.self)
        // SAFETY: the arrays are kept by `work`, which lives as long as this value, and are never resized.
        let first = unsafe try numpy.elements(of: python.item(0, of: arrays), as: Element.self, python)
        let last = unsafe try numpy.elements(of: python.item(shapes.count - 1, of: arrays), as: Element.self, python)
        let result = unsafe try numpy.elements(
            of: python.attribute("result", of: work), as: Element.self, python)
        guard let a = first.baseAddress, let b = last.baseAddress, let c = result.baseAddress else {
            throw PythonError.conversion(expected: "arrays with elements", found: "none")
        }
        unsafe (self.a, self.b, self.result) = (a, b, c)
        count = first.count
        self.threads = threads
        let step = try Self.step(
            operation, shapes, count: count, inPlace: python.attribute("in_place", of: work, as: Bool.self))
        // A vector times a matrix is another routine, which this does not call.
        blas =
            if case .product(let rows, let columns, _) = step, rows > 1, columns > 1 {
                kernels.gemm(Element.self == Double.self ? "float64" : "float32").map { DirectProduct($0) }
            } else { nil }
        self.step = step
        self.work = work
    }

    private static func step(_ name: String, _ shapes: [[Int]], count: Int, inPlace: Bool) throws -> Step {
        if name == "sort" { return .sort(ElementSort(capacity: count), inPlace: inPlace) }
        if name == "dot" || name == "matmul" {
            let (left, right) = (shapes[0], shapes[1])
            if left.count == 1, right.count == 1 { return .elements(.inner) }
            return .product(
                rows: left.count == 2 ? left[0] : 1, columns: right.count == 2 ? right[1] : 1, inner: right[0])
        }
        guard let operation = ElementOperation(rawValue: name) else {
            throw PythonError.conversion(expected: "an operation that is known", found: name)
        }
        return .elements(operation)
    }

    var hasBLAS: Bool { blas != nil }

    /// By Swift's own code.
    func runSwift() {
        // SAFETY: `init` has found as many elements as recognition.py has compared the shapes of; results overlap no
        // operand, being made by it.
        switch step {
        case .elements(let operation): unsafe Element.run(operation, count: count, a: a, b: b, c: result)
        case .product(let rows, let columns, let inner):
            unsafe Element.multiply(
                rows: rows, columns: columns, inner: inner, a: a, b: b, c: result, threads: threads)
        case .sort(let sort, let inPlace):
            if !inPlace { unsafe result.update(from: a, count: count) }
            unsafe Element.sort(result, count: count, by: sort)
        }
    }

    /// By the BLAS that NumPy has loaded.
    func runBLAS() {
        guard let blas, case .product(let rows, let columns, let inner) = step else { return }
        // SAFETY: as above; C-contiguous matrices of these shapes.
        unsafe blas.multiply(
            rows: rows, columns: columns, inner: inner, a: UnsafeRawPointer(a), aStride: inner,
            b: UnsafeRawPointer(b), bStride: columns, c: UnsafeMutableRawPointer(result), cStride: columns)
    }

    func errorOverBound(_ python: borrowing Python) throws -> Double {
        try python.call("error_over_bound", of: work, as: Double.self)
    }
}
