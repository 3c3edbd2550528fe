/// Processor time of all threads of a process.
package struct ProcessorSeconds: Codable, Equatable, Sendable {
    package var user: Double
    /// In the operating system, on the program's behalf.
    package var system: Double

    package init(user: Double, system: Double) {
        self.user = user
        self.system = system
    }

    package var sum: Double { user + system }
}
