internal import EmbeddedPython
internal import Sampling

extension PythonInstallation {
    /// Refuses a Python of which the frames are not known, before its program runs.
    func requireSampling() throws(ExperimentError) {
        do throws(SamplingError) {
            try SampledPython.require(version: version, library: library)
        } catch {
            throw ExperimentError(error)
        }
    }
}

extension ExperimentError {
    /// All of them are for the user to mend with another Python, or another machine.
    init(_ error: SamplingError) { self = .environment(error.description) }
}
