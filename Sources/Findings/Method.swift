/// How a report's figures were obtained. Files of different versions are not compared.
package struct Method: Codable, Equatable, Sendable {
    /// Raised whenever a change of the method moves figures.
    package static let currentVersion = 1

    package var version: Int
    /// Worker processes per Python; intervals resample processes, then blocks.
    package var processes: Int
    /// The budget in seconds for each Python.
    package var seconds: Double
    /// What was held fixed, in words, one fact a line.
    package var heldFixed: [String]
    /// `release` or `debug`.
    package var build: String

    package init(version: Int, processes: Int, seconds: Double, heldFixed: [String], build: String) {
        self.version = version
        self.processes = processes
        self.seconds = seconds
        self.heldFixed = heldFixed
        self.build = build
    }

    enum CodingKeys: String, CodingKey {
        case version, processes, seconds
        case heldFixed = "held_fixed"
        case build
    }
}
