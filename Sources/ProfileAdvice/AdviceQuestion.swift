internal import Findings

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

    /// Source that stands in no file of Python.
    package struct Snippet: Codable, Sendable {
        /// What its code objects call the file.
        var file: String
        /// The number of its first line there.
        var first: Int
        var source: String

        package init(file: String, first: Int, source: String) {
            self.file = file
            self.first = first
            self.source = source
        }
    }

    /// Source files in which to look for loops.
    package var files: [String]
    /// Other places of the same.
    package var snippets: [Snippet] = []
    var calls: [Call]
    /// N of products of N x N matrices that are to be timed, in NumPy and in Swift.
    var products: [Int]

    package var isEmpty: Bool { files.isEmpty && snippets.isEmpty && calls.isEmpty && products.isEmpty }
}
