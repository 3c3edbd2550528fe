internal import BenchmarkReport
internal import EmbeddedPython
internal import Matmul
internal import Probes

/// The Python at hand and the BLAS that its NumPy has loaded.
struct Surroundings: ~Copyable {
    /// Version and executable.
    let python: String
    let numpy: NumPy
    let library: BLASLibrary
    private let float64: BLASProduct
    private let float32: BLASProduct

    init(_ installation: PythonInstallation, _ python: borrowing Python) throws {
        let numpy = try NumPy(python)
        let probe = try KernelProbe(numpy)
        guard let kernel = probe.gemm("float64"), let float64 = Self.product(probe, "float64"),
            let float32 = Self.product(probe, "float32")
        else {
            throw UnusablePython(
                "NumPy \(numpy.version) of \(installation.executable) calls no BLAS library; "
                    + "choose a Python with another NumPy by --python")
        }
        self.python = "\(installation.version), \(installation.executable)"
        self.numpy = numpy
        self.float64 = float64
        self.float32 = float32
        library = BLASLibrary(of: kernel)
    }

    private static func product(_ probe: borrowing KernelProbe, _ dtype: String) -> BLASProduct? {
        guard let gemm = probe.gemm(dtype), let gemv = probe.gemv(dtype) else { return nil }
        return BLASProduct(matrices: DirectProduct(gemm), vectors: DirectVectorProduct(gemv))
    }

    /// Those numbers of threads that the library can be set to.
    ///
    /// - Throws: unless that is all of them, if all are needed.
    func usable(_ threads: [Int], all: Bool) throws(UnusablePython) -> [Int] {
        var library = library
        let usable = threads.filter { library.setThreads($0) }
        if all, let missing = threads.first(where: { !usable.contains($0) }) {
            throw UnusablePython(
                "the BLAS of NumPy \(numpy.version) (\(library.family.rawValue)) cannot be set to \(missing) threads; "
                    + "leave that out of --threads, or choose a Python with another NumPy by --python")
        }
        return usable
    }

    func blas(_ element: PeakLoop.Element) -> BLASProduct {
        switch element {
        case .float64: float64
        case .float32: float32
        }
    }
}
