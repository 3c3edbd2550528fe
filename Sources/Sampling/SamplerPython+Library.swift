internal import Glibc
internal import SignalSampler

extension SamplerPython {
    /// What the sampler needs of Python's library, which this process has loaded.
    init(library path: String) throws(SamplingError) {
        unsafe self.init()
        // SAFETY: the library is never closed, so that what is found in it stays.
        guard let library = unsafe dlopen(path, RTLD_NOW | RTLD_NOLOAD), unsafe sampler_find(library, &self),
            unsafe sampler_find_threads(library, &self)
        else { throw .unknownLibrary(path: path) }
    }
}

extension SamplerLayout {
    /// Where CPython 3.MINOR keeps its frames.
    static func of(minorVersion: Int) throws(SamplingError) -> UnsafePointer<SamplerLayout> {
        // SAFETY: the table is constant.
        guard let layout = unsafe sampler_layout(Int32(clamping: minorVersion)) else {
            throw .unknownVersion("3.\(minorVersion)")
        }
        return unsafe layout
    }
}
