internal import Glibc
internal import SignalSampler

/// The other side of the sampler: what the program that is watched does for it.
@safe package struct SampledProgram {
    private let memory: OpaquePointer

    /// Makes this process one that can be watched. To be called on the main thread, with Python's lock held.
    ///
    /// `library` is what dlopen has given for Python's library, and `descriptor` the watcher's memory.
    package init(descriptor: Int32, library: UnsafeMutableRawPointer, minorVersion: Int) throws(SamplingError) {
        var python = unsafe SamplerPython()
        guard unsafe sampler_find(library, &python) else { throw .unknownLibrary(path: "Python's library") }
        guard let layout = unsafe sampler_layout(Int32(minorVersion)) else {
            throw .unknownVersion("3.\(minorVersion)")
        }
        guard let memory = unsafe sampler_begin(descriptor, &python, layout) else {
            throw .noSharedMemory(errno: errno)
        }
        unsafe self.memory = memory
    }

    /// The program has come to its end: from here on no sample is taken.
    package func end() { unsafe sampler_end(memory) }
}
