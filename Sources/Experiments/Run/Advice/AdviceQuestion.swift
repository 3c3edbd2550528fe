/// What an advice needs to know that no profile tells.
package struct AdviceQuestion: Codable, Sendable {
    /// A call as the program makes it.
    struct Call: Codable, Sendable {
        /// As in `RunCallSite`.
        var callee: String
        /// Of its operands.
        var shapes: [[Int]]
        var dtype: String
        /// How many of them a batch would take the place of.
        var calls: Int
    }

    /// Source files in which to look for loops.
    var files: [String]
    var calls: [Call]
}
