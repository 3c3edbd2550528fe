/// Processes that the program started and waited for; the profile does not hold their time.
package struct RunChildren: Codable, Equatable, Sendable {
    package var count: Int
    package var processorSeconds: Double

    package init(count: Int, processorSeconds: Double) {
        self.count = count
        self.processorSeconds = processorSeconds
    }

    enum CodingKeys: String, CodingKey {
        case count
        case processorSeconds = "cpu_s"
    }
}
