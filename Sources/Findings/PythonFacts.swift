/// One measured Python with its NumPy and BLAS.
package struct PythonFacts: Codable, Equatable, Sendable {
    /// How results refer to it: the path that the user named, or the executable that was found.
    package var id: String
    package var executable: String
    /// Why this one was chosen, e.g. `first python3 on PATH`.
    package var reason: String
    package var version: String
    package var libpython: String
    package var numpy: NumPyFacts?

    package init(
        id: String, executable: String, reason: String, version: String, libpython: String, numpy: NumPyFacts?
    ) {
        self.id = id
        self.executable = executable
        self.reason = reason
        self.version = version
        self.libpython = libpython
        self.numpy = numpy
    }
}

/// One NumPy and the BLAS that it has loaded.
package struct NumPyFacts: Codable, Equatable, Sendable {
    package var version: String
    package var path: String
    package var blas: BLASFacts?

    package init(version: String, path: String, blas: BLASFacts?) {
        self.version = version
        self.path = path
        self.blas = blas
    }
}

/// The BLAS library behind NumPy, found by following the function that NumPy calls.
package struct BLASFacts: Codable, Equatable, Sendable {
    package enum Family: String, Codable, Sendable {
        case openBLAS = "OpenBLAS"
        case reference = "reference BLAS"
        case mkl = "MKL"
        case blis = "BLIS"
        case atlas = "ATLAS"
        case unknown = "unknown"
    }

    package var family: Family
    /// The file that holds the function, symbolic links followed.
    package var library: String
    /// The library's own words on its build, where it has any.
    package var configuration: String?
    /// The kernel set it chose for this processor, e.g. `Zen`.
    package var core: String?
    package var threads: Int?
    /// 32 or 64: the width of its integers.
    package var integerBits: Int

    package init(
        family: Family, library: String, configuration: String?, core: String?, threads: Int?, integerBits: Int
    ) {
        self.family = family
        self.library = library
        self.configuration = configuration
        self.core = core
        self.threads = threads
        self.integerBits = integerBits
    }

    enum CodingKeys: String, CodingKey {
        case family, library, configuration, core, threads
        case integerBits = "integer_bits"
    }
}
