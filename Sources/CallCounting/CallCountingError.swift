/// Why a program's calls cannot be counted.
package enum CallCountingError: Error, Equatable, Sendable {
    /// The kernel gave no shared memory, with its number for the reason.
    case noSharedMemory(errno: Int32)
    /// Python's library is not loaded, or exports less than every known one does.
    case unknownLibrary(path: String)
    /// Another processor than x86-64, or a Python of which the frames are not known.
    case unsupported
}

extension CallCountingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noSharedMemory(let errno):
            "no shared memory for the counted calls (errno \(errno)): is there room in memory?"
        case .unknownLibrary(let path): "\(path) lacks symbols that counting calls needs: is it CPython's library?"
        case .unsupported: "calls are counted on x86-64, in CPython 3.11 to 3.13: run without --calls"
        }
    }
}
