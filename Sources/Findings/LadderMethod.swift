/// How a ladder's figures were obtained. Files of different versions are not compared.
package struct LadderMethod: Codable, Equatable, Sendable {
    /// Raised whenever a change of the method moves figures.
    package static let currentVersion = 1

    package var version: Int
    /// The budget for the whole ladder.
    package var seconds: Double
    /// Whether every rung ran the whole product, however long that takes.
    package var isFull: Bool
    /// What was held fixed, in words, one fact a line.
    package var heldFixed: [String]
    /// `release` or `debug`.
    package var build: String

    package init(
        version: Int = LadderMethod.currentVersion, seconds: Double, isFull: Bool, heldFixed: [String], build: String
    ) {
        self.version = version
        self.seconds = seconds
        self.isFull = isFull
        self.heldFixed = heldFixed
        self.build = build
    }

    enum CodingKeys: String, CodingKey {
        case version, seconds
        case isFull = "full"
        case heldFixed = "held_fixed"
        case build
    }
}
