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
    /// N of products of N x N matrices that are to be timed, in NumPy and in Swift.
    var products: [Int]

    var isEmpty: Bool { files.isEmpty && calls.isEmpty && products.isEmpty }
}
