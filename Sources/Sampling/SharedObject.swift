/// A file whose code runs in the program, and what kind of work is done in it.
package struct SharedObject: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        /// Python's library.
        case python
        /// This very program, which only hosts Python.
        case host
        /// The C, C++ and Swift libraries, the loader and the kernel's own page: they work on behalf of who calls them.
        case system
        case kernel
        case `extension`
    }

    /// Its path, or what the kernel calls it where it has none: `[vdso]`, and `[anonymous]` for code made at run time.
    package var path: String
    package var role: Role

    package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension SharedObject {
    static let anonymous = "[anonymous]"

    /// By the file's name; `python` and `host` are the paths of Python's library and of this program.
    init(path: String, python: String, host: String) {
        self.path = path
        role = .extension
        let name = self.name
        if path == python {
            role = .python
        } else if path == host {
            role = .host
        } else if Self.systemLibraries.contains(where: name.hasPrefix) {
            role = .system
        } else if Self.isKernelLibrary(name.lowercased()) {
            role = .kernel
        }
    }

    private static let systemLibraries = [
        "libc.so", "libc-", "libm.so", "libm-", "libpthread", "libdl.so", "libdl-", "librt.so", "ld-linux", "ld-2",
        "libstdc++", "libgcc_s", "[vdso]", "[vsyscall]", "libc.musl",
        "libswift", "libFoundation", "lib_Foundation", "libdispatch", "libBlocksRuntime",
    ]

    /// BLAS and LAPACK by all their vendors, FFT, and the threads' libraries in which their workers spin. Names as
    /// Debian's packages and PyPI's wheels have them (`libopenblas64_p-r0-0cf96a72.so`, `_pocketfft_umath.cpython…`).
    private static func isKernelLibrary(_ name: String) -> Bool {
        [
            "blas", "lapack", "libmkl", "libblis", "libflame", "libatlas", "fftw", "pocketfft", "duccfft", "libgomp",
            "libiomp", "libomp", "libtbb", "libarmpl", "libnvpl", "libcublas", "libcudnn", "libcufft", "libdnnl",
            "libsleef", "libxsmm",
        ].contains(where: name.contains)
    }
}
