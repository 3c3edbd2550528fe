/// Why a program cannot be sampled.
package enum SamplingError: Error, Equatable, Sendable {
    /// The kernel gave no shared memory, with its number for the reason.
    case noSharedMemory(errno: Int32)
    /// Where this Python keeps its frames is not known.
    case unknownVersion(String)
    case freeThreaded(version: String)
    /// Python's library exports less than every known one does.
    case unknownLibrary(path: String)
    /// The program has a handler of its own for the sampler's signal.
    case signalInUse
}

extension SamplingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noSharedMemory(let errno):
            "no shared memory for the samples (errno \(errno)): is there room in memory?"
        case .unknownVersion(let version):
            "programs are profiled in CPython 3.11, 3.12 and 3.13, not in \(version): name another one with --python"
        case .freeThreaded(let version):
            "free-threaded builds (\(version)) are not profiled yet: name another Python with --python"
        case .unknownLibrary(let path): "\(path) lacks symbols that the sampler needs: is it CPython's library?"
        case .signalInUse:
            "this program has a handler for SIGURG, the signal that the sampler needs: remove it for as long as "
                + "the block runs (signal(SIGURG, SIG_DFL))"
        }
    }
}
