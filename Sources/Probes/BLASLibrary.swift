internal import Glibc
internal import ProbeStubs

/// The library behind a BLAS function, as far as it tells about itself.
package struct BLASLibrary: Sendable, Equatable {
    package enum Family: String, Sendable { case openBLAS, mkl, blis, atlas, reference, unknown }

    package var family: Family
    /// The file, symbolic links followed.
    package var path: String
    /// Its own words on its build.
    package var configuration: String?
    /// The set of kernels that it chose for this processor.
    package var core: String?
    package var threads: Int?
    /// The file by the loader's name, to find functions in.
    private let module: String

    /// Follows the function's address to its file, and asks that file.
    package init(of kernel: KernelProbe.Kernel) {
        // SAFETY: the address lies in a loaded module; its name is copied.
        let name = unsafe probe_module_of(kernel.address).map { unsafe String(cString: $0) } ?? ""
        module = name
        path = BLASLibrary.resolved(name)
        family = .unknown
        if let text = BLASLibrary.text(BLASLibrary.variants("openblas_get_config"), in: name) {
            family = .openBLAS
            configuration = text
            core = BLASLibrary.text(BLASLibrary.variants("openblas_get_corename"), in: name)
            threads = BLASLibrary.number(BLASLibrary.variants("openblas_get_num_threads"), in: name)
        } else if BLASLibrary.has(["mkl_get_version_string", "MKL_Get_Version_String"], in: name) {
            family = .mkl
            threads = BLASLibrary.number(["MKL_Get_Max_Threads"], in: name)
        } else if let text = BLASLibrary.text(["bli_info_get_version_str"], in: name) {
            family = .blis
            configuration = text
        } else if BLASLibrary.has(["ATL_buildinfo"], in: name) {
            family = .atlas
        } else if path.contains("libblas.so") || path.contains("libcblas.so") {
            // Netlib's library has no function that tells what it is; every other one by that name was asked above.
            family = .reference
            threads = 1
        }
    }

    /// Lets later products of the whole process run on so many threads. False where the library offers no such function, or
    /// keeps another number, as one built for fewer does.
    package mutating func setThreads(_ count: Int) -> Bool {
        switch family {
        case .openBLAS:
            let names = BLASLibrary.variants("openblas_set_num_threads")
            guard let function = unsafe BLASLibrary.symbol(names, in: module) else { return false }
            // SAFETY: each of these names is `void f(int)` in its library.
            let set = unsafe unsafeBitCast(function, to: (@convention(c) (CInt) -> Void).self)
            set(CInt(clamping: count))
            threads = BLASLibrary.number(BLASLibrary.variants("openblas_get_num_threads"), in: module)
            return threads == count
        case .mkl, .blis, .atlas, .reference, .unknown:
            return threads == count
        }
    }

    /// The names under which builds export an OpenBLAS function.
    private static func variants(_ name: String) -> [String] {
        [name, name + "64_", "scipy_" + name, "scipy_" + name + "64_"]
    }

    private static func has(_ names: [String], in module: String) -> Bool {
        unsafe symbol(names, in: module) != nil
    }

    /// The first of these functions that the library has.
    private static func symbol(_ names: [String], in module: String) -> UnsafeMutableRawPointer? {
        for name in names {
            // SAFETY: the library was loaded for NumPy, which never unloads it; the address is only handed on.
            if let function = unsafe probe_symbol(module, name) { return unsafe function }
        }
        return nil
    }

    private static func text(_ names: [String], in module: String) -> String? {
        guard let function = unsafe symbol(names, in: module) else { return nil }
        // SAFETY: each of these names is `char *f(void)` in its library.
        let get = unsafe unsafeBitCast(function, to: (@convention(c) () -> UnsafePointer<CChar>?).self)
        return unsafe get().map { unsafe String(cString: $0).trimmed }
    }

    private static func number(_ names: [String], in module: String) -> Int? {
        guard let function = unsafe symbol(names, in: module) else { return nil }
        // SAFETY: each of these names is `int f(void)` in its library.
        let get = unsafe unsafeBitCast(function, to: (@convention(c) () -> CInt).self)
        return Int(get())
    }

    private static func resolved(_ path: String) -> String {
        // SAFETY: realpath allocates the text, which is copied and freed here.
        guard let text = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }
}

extension String {
    fileprivate var trimmed: String {
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex
        return String(self[startIndex..<end].drop(while: \.isWhitespace))
    }
}
