internal import Findings

/// The stacks of a run as one tree, its siblings of one name made one.
///
/// Nodes stand behind their parents, so that no walk over them recurses: a Python program may be thousands of calls deep.
struct StackTree {
    struct Node {
        var parent: Int?
        var depth: Int
        var frame: RunFrame
        /// In seconds, without the frames above it.
        var own: TimeSplit<Double>
        /// With them.
        var whole: TimeSplit<Double>
        var samples: Int
        /// The largest first.
        var children: [Int] = []
        /// Where it begins on a line on which children stand within their parents, the largest first and own time last.
        var start = 0.0

        var seconds: Double { whole.sum() }
        var ownSeconds: Double { own.sum() }
        var end: Double { start + seconds }
    }

    /// How much of a Python frame tells it from another.
    enum Merging {
        case function
        case line
    }

    /// More than any program takes; sums of such are numbers still.
    private static let mostSeconds = 1e12
    /// Less is no time that a sample could have.
    private static let leastSeconds = 1e-9

    private(set) var nodes: [Node] = []
    /// The largest first.
    private(set) var roots: [Int] = []

    init(_ report: RunReport, merging: Merging) {
        join(report, merging)
        for index in nodes.indices.reversed() {
            guard let parent = nodes[index].parent else { continue }
            for timeClass in TimeClass.allCases { nodes[parent].whole[timeClass] += nodes[index].whole[timeClass] }
        }
        arrange()
    }

    var seconds: Double { roots.reduce(0) { $0 + nodes[$1].seconds } }

    /// Frames from the foot of the stack to the node.
    func path(to index: Int) -> [RunFrame] {
        sequence(first: index) { nodes[$0].parent }.map { nodes[$0].frame }.reversed()
    }

    private struct Place: Hashable {
        var parent: Int?
        var frame: RunFrame
    }

    private mutating func join(_ report: RunReport, _ merging: Merging) {
        var known: [Place: Int] = [:]
        var joined: [Int] = []
        for (index, stack) in report.stacks.enumerated() {
            // A file may name what is not there, or not yet.
            let parent = stack.parent.flatMap { (0..<index).contains($0) ? joined[$0] : nil }
            let frame = Self.frame(stack.frame, of: report, merging)
            let place = Place(parent: parent, frame: frame)
            let node = known[place] ?? append(frame, below: parent)
            known[place] = node
            joined.append(node)
            nodes[node].samples &+= stack.samples
            guard let timeClass = stack.timeClass, stack.seconds > Self.leastSeconds, stack.seconds < Self.mostSeconds
            else { continue }
            nodes[node].own[timeClass] += stack.seconds
            nodes[node].whole[timeClass] += stack.seconds
        }
    }

    private mutating func append(_ frame: RunFrame, below parent: Int?) -> Int {
        let depth = parent.map { nodes[$0].depth + 1 } ?? 0
        nodes.append(Node(parent: parent, depth: depth, frame: frame, own: .zero, whole: .zero, samples: 0))
        return nodes.count - 1
    }

    private static func frame(_ index: Int, of report: RunReport, _ merging: Merging) -> RunFrame {
        guard report.frames.indices.contains(index) else {
            return RunFrame(kind: .native, name: "unknown", file: nil, line: nil)
        }
        var frame = report.frames[index]
        if merging == .function { frame.line = nil }
        return frame
    }

    /// Equals stay in the order in which they came, so that the same report gives the same picture.
    private mutating func arrange() {
        for index in nodes.indices {
            if let parent = nodes[index].parent { nodes[parent].children.append(index) } else { roots.append(index) }
        }
        roots = sorted(roots)
        place(roots, from: 0)
        for index in nodes.indices {
            nodes[index].children = sorted(nodes[index].children)
            place(nodes[index].children, from: nodes[index].start)
        }
    }

    private func sorted(_ indices: [Int]) -> [Int] {
        indices.sorted { (nodes[$1].seconds, $0) < (nodes[$0].seconds, $1) }
    }

    private mutating func place(_ siblings: [Int], from start: Double) {
        var start = start
        for index in siblings {
            nodes[index].start = start
            start += nodes[index].seconds
        }
    }
}
