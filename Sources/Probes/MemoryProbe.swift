internal import CPython
package import EmbeddedPython
internal import ProbeStubs

/// Times NumPy's allocations through its memory handler (NEP 49), and the clearing of what was allocated.
///
/// Needs NumPy 1.22. Arrays made while a handler is installed release their memory through it, whenever they go.
@safe
package struct MemoryProbe: ~Copyable {
    private let setHandler: NumPy_PyDataMem_SetHandler
    private let original: PythonObject
    private let timing: PythonObject
    private let warm: PythonObject
    private let memset: PatchedPointer

    package init(_ numpy: borrowing NumPy, _ python: borrowing Python) throws {
        // SAFETY: the slots' signatures are checked against NumPy's headers; the handlers live as long as the process.
        let setHandler = unsafe numpy.function(NUMPY_SLOT_PyDataMem_SetHandler, as: NumPy_PyDataMem_SetHandler.self)
        let getHandler = unsafe numpy.function(NUMPY_SLOT_PyDataMem_GetHandler, as: NumPy_PyDataMem_GetHandler.self)
        let original = try unsafe python.owned(getHandler())
        guard
            let handler = unsafe cpython().pointee.PyCapsule_GetPointer(original.unsafeAddress, MemoryProbe.capsuleName)
        else {
            throw ProbeError.unknownLayout("NumPy's memory handler is no capsule of that name")
        }
        unsafe probe_memory_set_original(handler.assumingMemoryBound(to: ProbeMemoryHandler.self))
        let timing = try unsafe python.owned(
            cpython().pointee.PyCapsule_New(probe_memory_timing(), MemoryProbe.capsuleName, nil))
        let warm = try unsafe python.owned(
            cpython().pointee.PyCapsule_New(probe_memory_warm(), MemoryProbe.capsuleName, nil))
        guard let slot = try ModuleSlots(of: numpy).slots.first(where: { $0.name == "memset" }),
            let function = unsafe slot.function(in: numpy)
        else {
            throw ProbeError.unknownLayout("NumPy's core does not import memset")
        }
        let stub: @convention(c) (UnsafeMutableRawPointer, CInt, Int) -> UnsafeMutableRawPointer = unsafe probe_memset
        unsafe self.setHandler = setHandler
        self.original = original
        self.timing = timing
        self.warm = warm
        memset = unsafe PatchedPointer(
            at: slot.place, original: function, replacement: unsafeBitCast(stub, to: UnsafeMutableRawPointer.self))
    }

    /// NumPy compares names by address or by text; a static string serves both.
    private static var capsuleName: UnsafePointer<CChar> {
        let name: StaticString = "mem_handler"
        // SAFETY: a static string lives as long as the process and ends in NUL.
        return unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    }

    package func arm(_ python: borrowing Python) throws {
        try install(timing, python)
        try memset.arm()
    }

    /// Instead of timing: results land in one block that was touched before, so no page faults occur.
    package func armWarm(_ python: borrowing Python) throws { try install(warm, python) }

    package func disarm(_ python: borrowing Python) throws {
        try install(original, python)
        try memset.disarm()
    }

    /// Gives back the block that `armWarm` keeps. No array may hold it any more.
    package func clearWarm() { _ = probe_memory_warm_clear() }

    deinit {
        // An armed handler would outlive its probe. Attaching costs nothing here: whoever drops a probe is attached, as a
        // rule.
        cpython_attach()
        // SAFETY: attached; the handler that was in force before comes back as a new reference, which is dropped.
        if let replaced = unsafe setHandler(original.unsafeAddress) { unsafe cpython().pointee.Py_DecRef(replaced) }
        cpython_detach()
    }

    private func install(_ handler: borrowing some PythonReference & ~Copyable, _ python: borrowing Python) throws {
        // SAFETY: attached; the function gives back the handler that was in force, as a new reference.
        _ = try unsafe python.owned(setHandler(handler.unsafeAddress))
    }
}
