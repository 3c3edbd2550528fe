/// What the operating system's handing over of fresh pages adds to a call.
package struct PageFaults: Codable, Equatable, Sendable {
    /// Minor faults of one call.
    package var perCall: Double
    /// A call with fresh memory for the result less a call whose result lands in memory already touched, paired.
    package var added: TimeEstimate

    package init(perCall: Double, added: TimeEstimate) {
        self.perCall = perCall
        self.added = added
    }

    enum CodingKeys: String, CodingKey {
        case perCall = "per_call"
        case added
    }
}
