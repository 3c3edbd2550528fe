internal import Sampling

extension ProfilingError {
    init(_ error: SamplingError) {
        self =
            switch error {
            case .signalInUse: .signalInUse
            case .noSharedMemory: .system(reason: error.description)
            case .unknownVersion(let version):
                .unsupportedPython(
                    reason: "programs are profiled in CPython 3.11, 3.12 and 3.13, not in \(version): start another one"
                )
            case .freeThreaded(let version):
                .unsupportedPython(
                    reason: "free-threaded builds (\(version)) are not profiled yet: start another Python")
            case .unknownLibrary: .unsupportedPython(reason: error.description)
            }
    }
}
