internal import Findings

extension Profile {
    /// One of the profile's tests of itself.
    public struct Check: Sendable, Equatable {
        /// `answered`, `closure`, `resolved`, `unwound` or `length`.
        public var name: String
        public var passed: Bool
        /// What was found, and what it is held against.
        public var figure: String

        init(_ check: Findings.Check) {
            name = check.name
            passed = check.passed
            figure = check.figure
        }
    }
}
