/// This package, as what is made of it names itself in reports.
package enum PackageBuild {
    package static let version = "0.1.0"

    /// How this binary was built. Measured code is optimised in both; see Package.swift.
    package static var configuration: String {
        #if DEBUG
            "debug"
        #else
            "release"
        #endif
    }
}
