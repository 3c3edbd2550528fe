internal import EmbeddedPython
internal import Sampling

extension PythonInstallation {
    /// The 11 of 3.11.2; nil for what is no version 3.
    static func minor(of version: String) -> Int? {
        let parts = version.split(separator: ".")
        return parts.count > 1 && parts[0] == "3" ? Int(parts[1]) : nil
    }

    /// Refuses a Python of which the frames are not known, before its program runs.
    func requireSampling() throws(ExperimentError) {
        let name = library.split(separator: "/").last ?? ""
        // libpython3.13t.so.1.0
        if name.contains("t.so") {
            throw ExperimentError(SamplingError.freeThreaded(version: version))
        }
        guard let minor = Self.minor(of: version), SampledProgram.isKnown(minorVersion: minor) else {
            throw ExperimentError(SamplingError.unknownVersion(version))
        }
    }
}

extension ExperimentError {
    /// All of them are for the user to mend with another Python, or another machine.
    init(_ error: SamplingError) { self = .environment(error.description) }
}
