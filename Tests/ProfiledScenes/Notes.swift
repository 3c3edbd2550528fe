import Foundation
import GlueProfiling

/// What a scene tells the test that has started it.
struct Notes: Codable {
    /// Reports, as their files hold them.
    var profiles: [Data] = []
    /// What is known of the blocks from their own clocks, in seconds, and counts.
    var figures: [String: Double] = [:]
    var texts: [String: String] = [:]

    mutating func keep(_ profile: Profile) throws {
        profiles.append(try profile.json())
    }
}
