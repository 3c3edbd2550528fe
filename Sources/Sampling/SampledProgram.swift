internal import Glibc
internal import SignalSampler

/// The other side of the sampler: what the program that is watched does for it.
@safe package struct SampledProgram {
    // SAFETY: mapped until this process ends, since a signal may come at any moment.
    private let memory: OpaquePointer

    /// Makes this process one that can be watched. To be called on the main thread, with Python's lock held.
    ///
    /// `library` is the path of Python's library, which this process has loaded. The watcher's memory stays, while its
    /// descriptor is closed, so that the program's own files get the numbers that they would get.
    package init(descriptor: Int32, library path: String, minorVersion: Int) throws(SamplingError) {
        defer { close(descriptor) }
        var python = unsafe SamplerPython()
        guard let library = unsafe dlopen(path, RTLD_NOW | RTLD_NOLOAD), unsafe sampler_find(library, &python) else {
            throw .unknownLibrary(path: path)
        }
        guard let layout = unsafe sampler_layout(Int32(minorVersion)) else {
            throw .unknownVersion("3.\(minorVersion)")
        }
        // SAFETY: the memory stays mapped until the process ends, since its handler may run until then.
        guard let memory = unsafe sampler_begin(descriptor, &python, layout) else {
            throw .noSharedMemory(errno: errno)
        }
        unsafe self.memory = memory
    }

    /// Whether it is known where CPython 3.MINOR keeps its frames.
    package static func isKnown(minorVersion: Int) -> Bool {
        unsafe sampler_layout(Int32(clamping: minorVersion)) != nil
    }

    /// The program has come to its end: from here on no sample is taken.
    package func end() { unsafe sampler_end(memory) }
}
