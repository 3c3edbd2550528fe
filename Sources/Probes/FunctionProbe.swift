internal import CPython
package import EmbeddedPython
internal import ProbeStubs

/// Watches where the host's call ends and a Python function begins.
package struct FunctionProbe: ~Copyable {
    private let pointer: PatchedPointer
    private let owner: PythonObject

    /// `function` is a function written in Python; calls of it from Python code are not seen.
    package init(watching function: borrowing some PythonReference & ~Copyable, _ python: borrowing Python) throws {
        guard let place = try VectorcallPlace.find(in: function, python) else {
            throw ProbeError.unknownLayout("a Python function has no vectorcall pointer")
        }
        self.owner = python.copy(function)
        // SAFETY: the place lies in the function, which `owner` keeps alive; the stub knows the original before it can be
        // reached.
        pointer = unsafe PatchedPointer(
            at: place.pointer, original: place.function,
            replacement: unsafeBitCast(probe_function_vectorcall as vectorcallfunc, to: UnsafeMutableRawPointer.self))
        unsafe probe_function_set_original(place.function)
    }

    package func arm() throws(ProbeError) { try pointer.arm() }

    package func disarm() throws(ProbeError) { try pointer.disarm() }
}
