/// A report of any kind as a file: `{"schema": "glue-profile/1", "kind": …}` and what that kind holds.
package protocol ReportFile: Codable, Equatable, Sendable {
    /// What the file's `kind` must say, e.g. `dot`.
    static var kind: String { get }
}

/// The schema's name and version, the same for reports of every kind.
package enum Schema {
    package static let current = "glue-profile/1"
}
