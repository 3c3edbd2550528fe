internal import EmbeddedPython
internal import Matmul
internal import Probes

/// One size: its operands in Python's memory, seen from Swift without a copy, and a place for native results.
@safe
struct DotSubject: ~Copyable {
    let size: Int
    let dtype: DotOptions.ElementType
    let operands: DotOperands
    /// What the native arms compute into.
    let native: PythonObject
    let a: UnsafeRawPointer
    let b: UnsafeRawPointer
    private let c: UnsafeMutableRawPointer
    private let blas: DirectProduct?

    init(
        size: Int, _ options: DotOptions, script: borrowing DotScript, kernel: KernelProbe.Kernel?,
        _ numpy: borrowing NumPy, _ python: borrowing Python
    ) throws(PythonError) {
        let dtype = options.dtype
        let operands = try script.operands(size: size, dtype: dtype.rawValue, seed: options.seed, python)
        let native = try script.empty(size: size, dtype: dtype.rawValue, python)
        // SAFETY: the arrays live as long as this value and are never resized.
        let a = unsafe UnsafeRawPointer(try DotSubject.data(of: operands.a, dtype, numpy, python))
        let b = unsafe UnsafeRawPointer(try DotSubject.data(of: operands.b, dtype, numpy, python))
        let c = unsafe try DotSubject.data(of: native, dtype, numpy, python)
        unsafe (self.a, self.b, self.c) = (a, b, c)
        self.size = size
        self.dtype = dtype
        self.operands = operands
        self.native = native
        blas = kernel.map { DirectProduct($0) }
    }

    private static func data(
        of array: borrowing PythonObject, _ dtype: DotOptions.ElementType, _ numpy: borrowing NumPy,
        _ python: borrowing Python
    ) throws(PythonError) -> UnsafeMutableRawPointer {
        let start =
            switch dtype {
            case .float64:
                unsafe UnsafeMutableRawPointer(try numpy.elements(of: array, as: Double.self, python).baseAddress)
            case .float32:
                unsafe UnsafeMutableRawPointer(try numpy.elements(of: array, as: Float.self, python).baseAddress)
            }
        guard let start = unsafe start else { throw .conversion(expected: "an array with elements", found: "none") }
        return unsafe start
    }

    var hasBLAS: Bool { blas != nil }

    /// One product by the BLAS function that NumPy has loaded.
    func multiplyByBLAS() {
        // SAFETY: three matrices of this size and type, none overlapping.
        unsafe blas?.multiply(size: size, a, b, into: c)
    }

    /// One product by Swift's own kernels.
    func multiplyBySwift() {
        // SAFETY: as above; the elements are of the type that `data` has checked.
        switch dtype {
        case .float64:
            unsafe multiply(
                rows: size, columns: size, inner: size, a: a.assumingMemoryBound(to: Double.self), aStride: size,
                b: b.assumingMemoryBound(to: Double.self), bStride: size,
                c: c.assumingMemoryBound(to: Double.self), cStride: size)
        case .float32:
            unsafe multiply(
                rows: size, columns: size, inner: size, a: a.assumingMemoryBound(to: Float.self), aStride: size,
                b: b.assumingMemoryBound(to: Float.self), bStride: size,
                c: c.assumingMemoryBound(to: Float.self), cStride: size)
        }
    }
}
