/// One frame below others: a node of the tree of all stacks that were seen.
package struct RunStack: Codable, Equatable, Sendable {
    /// The node of its caller, which stands before it in the list; nil at the foot of a stack.
    package var parent: Int?
    /// Which of the report's frames it is.
    package var frame: Int
    /// Whose the node's own time is; nil where it has none.
    package var timeClass: TimeClass?
    /// Wall time of the node itself, without those above it. One frame with time of several classes is several nodes.
    package var seconds: Double
    package var samples: Int

    package init(parent: Int?, frame: Int, timeClass: TimeClass?, seconds: Double, samples: Int) {
        self.parent = parent
        self.frame = frame
        self.timeClass = timeClass
        self.seconds = seconds
        self.samples = samples
    }

    enum CodingKeys: String, CodingKey {
        case parent, frame
        case timeClass = "class"
        case seconds, samples
    }
}
