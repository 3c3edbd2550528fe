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
        var python = unsafe try SamplerPython(library: path)
        let layout = unsafe try SamplerLayout.of(minorVersion: minorVersion)
        // SAFETY: the memory stays mapped until the process ends, since its handler may run until then.
        guard let memory = unsafe sampler_begin(descriptor, &python, layout) else {
            throw .noSharedMemory(errno: errno)
        }
        unsafe self.memory = memory
    }

    /// The program has come to its end: from here on no sample is taken.
    package func end() { unsafe sampler_end(memory) }
}
