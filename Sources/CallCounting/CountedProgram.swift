internal import CallStubs
internal import Glibc

/// The program's side of counted calls.
package enum CountedProgram {
    /// Replaces what leads into extension modules by stubs that count, for the life of this process. To be called on the
    /// main thread with Python's lock held, before anything of the program runs.
    ///
    /// `offset` is the table's, in the file that was inherited; `library` the path of Python's library, which this process
    /// has loaded.
    package static func begin(
        descriptor: Int32, offset: Int, library path: String, minorVersion: Int
    ) throws(CallCountingError) {
        guard let library = unsafe dlopen(path, RTLD_NOW | RTLD_NOLOAD) else { throw .unknownLibrary(path: path) }
        // SAFETY: the library stays loaded, and the stubs live as long as the process does.
        switch unsafe calls_begin(descriptor, offset, library, Int32(minorVersion)) {
        case CALLS_STARTED: return
        case CALLS_NO_MEMORY: throw .noSharedMemory(errno: errno)
        case CALLS_UNKNOWN_LIBRARY: throw .unknownLibrary(path: path)
        default: throw .unsupported
        }
    }
}
