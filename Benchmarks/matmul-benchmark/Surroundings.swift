internal import BenchmarkReport
internal import EmbeddedPython
internal import Matmul
internal import Probes

/// The Python at hand and the BLAS that its NumPy has loaded.
struct Surroundings {
    let python: String
    let numpy: String
    let library: BLASLibrary
    private let float64: KernelProbe.Kernel
    private let float32: KernelProbe.Kernel

    init(_ installation: PythonInstallation, _ python: borrowing Python) throws {
        let numpy = try NumPy(python)
        let probe = try KernelProbe(numpy)
        guard let float64 = probe.gemm("float64"), let float32 = probe.gemm("float32") else {
            throw UnusablePython(
                "NumPy \(numpy.version) of \(installation.executable) calls no BLAS library; "
                    + "choose a Python with another NumPy by --python")
        }
        self.python = "\(installation.version), \(installation.executable)"
        self.numpy = numpy.version
        self.float64 = float64
        self.float32 = float32
        library = BLASLibrary(of: float64)
    }

    func blas(_ element: PeakLoop.Element) -> DirectProduct {
        switch element {
        case .float64: DirectProduct(float64)
        case .float32: DirectProduct(float32)
        }
    }
}
