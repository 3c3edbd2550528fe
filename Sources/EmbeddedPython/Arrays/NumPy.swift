internal import CPython

/// NumPy's C API, reached at run time through the capsule that it offers to extension modules.
///
/// No NumPy header is involved, so one build works with NumPy 1.22 to 2.x; the slots used have kept their numbers and
/// signatures over all of them (scripts/check-c-api compares them with the headers of each NumPy at hand).
@safe
public struct NumPy: @unchecked Sendable {
    // @unchecked because the table and the type object live as long as the process and are never written.

    /// `numpy.__version__`.
    public let version: String
    /// The file of the extension module that holds NumPy's core.
    public let coreLibrary: String

    @usableFromInline let table: UnsafePointer<UnsafeMutableRawPointer?>

    /// Imports NumPy, which takes some 100 ms the first time.
    public init(_ python: borrowing Python) throws(PythonError) {
        let core: PythonValue
        do {
            version = try python.string(try python.attribute("__version__", of: try python.import("numpy")))
            core = try NumPy.coreModule(python)
        } catch {
            throw .numPyUnusable(reason: NumPy.explain(error))
        }
        coreLibrary = try python.string(try python.attribute("__file__", of: core))
        let capsule = try python.attribute("_ARRAY_API", of: core)
        // SAFETY: the capsule holds a static table that lives as long as the module, which is never unloaded.
        guard let table = unsafe cpython().pointee.PyCapsule_GetPointer(capsule.unsafeAddress, nil) else {
            throw python.raised()
        }
        unsafe self.table = UnsafePointer(table.assumingMemoryBound(to: UnsafeMutableRawPointer?.self))
        // SAFETY: slot 0 is `unsigned int PyArray_GetNDArrayCVersion(void)` in every version.
        let binaryVersion = function(NUMPY_SLOT_PyArray_GetNDArrayCVersion, as: NumPy_PyArray_GetNDArrayCVersion.self)()
        guard binaryVersion >> 24 == 1 || binaryVersion >> 24 == 2 else {
            throw .numPyUnusable(
                reason: "its binary interface is 0x\(String(binaryVersion, radix: 16)); NumPy 1.22 to 2.x are supported"
            )
        }
    }

    /// NumPy 2 has moved its core and raises on the old path, so the new one goes first.
    private static func coreModule(_ python: borrowing Python) throws(PythonError) -> PythonValue {
        do {
            return try python.import("numpy._core._multiarray_umath")
        } catch {
            return try python.import("numpy.core._multiarray_umath")
        }
    }

    private static func explain(_ error: PythonError) -> String {
        guard case .exception(let exception) = error else { return error.description }
        if exception.type == "ModuleNotFoundError", exception.message.hasSuffix("'numpy'") {
            return
                "it is not installed; install it (Debian: apt-get install python3-numpy; else: python -m pip install numpy)"
        }
        let first = exception.description.split(whereSeparator: \.isNewline).first.map(String.init) ?? exception.type
        return "its import fails (\(first)); reinstall it (python -m pip install --force-reinstall numpy)"
    }

    /// An address inside NumPy's core module.
    package var tableAddress: UnsafeRawPointer { unsafe UnsafeRawPointer(table) }

    /// The function in a slot of the table.
    @inlinable
    package func function<Signature>(_ slot: Int, as type: Signature.Type) -> Signature {
        // SAFETY: the caller names the slot's own signature, which the compile-time check holds against the headers.
        let address = unsafe table[slot]
        return unsafe unsafeBitCast(address, to: type)
    }
}
