extension Profile {
    /// The version is that of the package.
    static let generator = "GlueProfiling 0.1.0"

    static var build: String {
        #if DEBUG
            "debug"
        #else
            "release"
        #endif
    }
}
