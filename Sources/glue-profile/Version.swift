internal import Findings

/// The program's version, as `--version` and every report give it.
enum Version {
    static let current = PackageBuild.version
    static let generator = "glue-profile \(current)"
    static let build = PackageBuild.configuration
}
