/// The program's version, as `--version` and every report give it.
enum Version {
    static let current = "0.1.0"
    static let generator = "glue-profile \(current)"

    /// How this binary was built. Measured code is optimised in both; see Package.swift.
    static var build: String {
        #if DEBUG
            "debug"
        #else
            "release"
        #endif
    }
}
