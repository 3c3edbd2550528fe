internal import CPython
package import EmbeddedPython
internal import ProbeStubs

/// Watches where bytecode ends and NumPy's C begins, for one NumPy function.
///
/// From NumPy 1.25 on such a function is an object with a vectorcall pointer of its own, which is swapped. Before that
/// it is a Python function around the C function `implement_array_function`, whose method pointer is swapped: the Python
/// part then counts as bytecode, which it is.
package struct CalleeProbe: ~Copyable {
    private let pointer: PatchedPointer
    // The patched object must not go away under the patch.
    private let owner: PythonObject

    package init(watching function: borrowing some PythonReference & ~Copyable, _ python: borrowing Python) throws {
        let isPythonFunction = python.className(of: function) == "function"
        let owner =
            isPythonFunction
            ? try python.attribute("implement_array_function", of: python.import("numpy.core._multiarray_umath"))
            : python.copy(function)
        let pointer =
            isPythonFunction
            ? try CalleeProbe.method(of: owner, python) : try CalleeProbe.vectorcall(of: owner, python)
        unsafe probe_callee_set_original(pointer.original)
        self.owner = owner
        self.pointer = pointer
    }

    private static func vectorcall(
        of object: borrowing some PythonReference & ~Copyable, _ python: borrowing Python
    ) throws -> PatchedPointer {
        guard let place = try VectorcallPlace.find(in: object, python) else {
            throw ProbeError.unknownLayout("NumPy's function is a \(python.className(of: object)) without a vectorcall")
        }
        return unsafe PatchedPointer(
            at: place.pointer, original: place.function,
            replacement: unsafeBitCast(probe_callee_vectorcall as vectorcallfunc, to: UnsafeMutableRawPointer.self))
    }

    private static func method(of function: borrowing some PythonReference & ~Copyable, _ python: borrowing Python)
        throws -> PatchedPointer
    {
        typealias Method = @convention(c) (OpaquePointer?, OpaquePointer?) -> OpaquePointer?
        // SAFETY: builtin functions are PyCFunctionObjects, whose layout is checked against the headers; the method
        // table is static data of NumPy's module.
        let name = python.className(of: function)
        guard name == "builtin_function_or_method" else {
            throw ProbeError.unknownLayout("NumPy's implement_array_function is a \(name)")
        }
        let definition = unsafe cpython_body(function.unsafeAddress).load(
            fromByteOffset: CPYTHON_FIELD_CFUNCTION_METHOD, as: UnsafeMutableRawPointer.self)
        let flags = unsafe definition.load(fromByteOffset: CPYTHON_OFFSET_METHOD_FLAGS, as: CInt.self)
        // METH_VARARGS, as in methodobject.h.
        guard flags == 1 else { throw ProbeError.unknownLayout("NumPy's implement_array_function has flags \(flags)") }
        let place = unsafe definition.advanced(by: CPYTHON_OFFSET_METHOD_FUNCTION)
            .assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
        guard let original = unsafe place.pointee else {
            throw ProbeError.unknownLayout("NumPy's implement_array_function is empty")
        }
        let stub: Method = unsafe probe_callee_method
        return unsafe PatchedPointer(
            at: place, original: original, replacement: unsafeBitCast(stub, to: UnsafeMutableRawPointer.self))
    }

    package func arm() throws(ProbeError) { try pointer.arm() }

    package func disarm() throws(ProbeError) { try pointer.disarm() }
}
