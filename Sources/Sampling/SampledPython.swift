internal import SignalSampler

/// Which Pythons can be sampled.
package enum SampledPython {
    /// The 11 of 3.11.2; nil for what is no version 3.
    package static func minor(of version: String) -> Int? {
        let parts = version.split(separator: ".")
        return parts.count > 1 && parts[0] == "3" ? Int(parts[1]) : nil
    }

    /// Refuses a Python of which the frames are not known, before its program runs.
    package static func require(version: String, library: String) throws(SamplingError) {
        // libpython3.13t.so.1.0
        if library.split(separator: "/").last?.contains("t.so") ?? false {
            throw .freeThreaded(version: version)
        }
        // SAFETY: the table that is asked is constant.
        guard let minor = minor(of: version), unsafe sampler_layout(Int32(clamping: minor)) != nil else {
            throw .unknownVersion(version)
        }
    }
}
