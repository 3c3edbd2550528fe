/// Stacks that share their outer frames, with the weight of what was seen at the end of each.
package struct StackTree: Sendable {
    package struct Node: Sendable {
        /// The node of the calling frame; nil at the bottom.
        package var parent: Int?
        /// An index into `frames`.
        package var frame: Int
        /// What was seen with this frame innermost, one for each activity.
        package var own: [Weight]
    }

    private struct Step: Hashable {
        var parent: Int
        var frame: Int
    }

    package private(set) var nodes: [Node] = []
    package private(set) var frames: [Frame] = []
    private var frameIndices: [Frame: Int] = [:]
    private var steps: [Step: Int] = [:]

    /// The node of a frame below another one, made if it is a new one.
    mutating func node(below parent: Int?, _ frame: Frame) -> Int {
        let step = Step(parent: parent ?? -1, frame: index(of: frame))
        if let known = steps[step] { return known }
        nodes.append(
            Node(parent: parent, frame: step.frame, own: Array(repeating: Weight(), count: Activity.allCases.count)))
        steps[step] = nodes.count - 1
        return nodes.count - 1
    }

    private mutating func index(of frame: Frame) -> Int {
        if let known = frameIndices[frame] { return known }
        frames.append(frame)
        frameIndices[frame] = frames.count - 1
        return frames.count - 1
    }

    mutating func add(_ weight: Weight, _ activity: Activity, at node: Int) {
        nodes[node].own[activity.rawValue] += weight
    }
}
