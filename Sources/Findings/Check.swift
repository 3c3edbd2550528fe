/// One of a report's own tests of itself.
package struct Check: Codable, Equatable, Sendable {
    /// What is tested, as a short stable identifier, e.g. `closure`.
    package var name: String
    package var passed: Bool
    /// The measured figure and its bound, in words and units, e.g. `residual 3 ns, bound 50 ns`.
    package var figure: String

    package init(name: String, passed: Bool, figure: String) {
        self.name = name
        self.passed = passed
        self.figure = figure
    }
}
