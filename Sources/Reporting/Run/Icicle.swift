internal import Findings

/// A tree of stacks as cells in rows: those that can be seen, and what is left of each row in one cell.
struct Icicle {
    private(set) var cells: [Panel.Cell] = []
    var rows: Int { 1 + Int(cells.map(\.y).max() ?? 0) }

    private let tree: StackTree
    private let whole: Double
    /// Own time of less is not seen; a cell's hover tells it.
    private let leastPart: Double
    /// So many classes are told of a cell, the largest.
    private static let toldClasses = 3

    /// - Parameters:
    ///   - leastShare: of the width, below which a cell cannot be seen.
    ///   - mostCells: the largest are kept.
    init(_ tree: StackTree, leastShare: Double, mostCells: Int, mostRows: Int) {
        self.tree = tree
        whole = tree.seconds
        leastPart = leastShare / 4 * tree.seconds
        let limit = leastShare * tree.seconds
        let visible = tree.nodes.indices.filter { tree.nodes[$0].seconds >= limit && tree.nodes[$0].depth < mostRows }
        // A caller takes as long as what it calls and stands before it, so that whoever is kept has its caller kept.
        let kept = Set(
            visible.sorted { (tree.nodes[$1].seconds, $0) < (tree.nodes[$0].seconds, $1) }.prefix(mostCells))
        cells = tree.nodes.indices.filter(kept.contains).map(cell)
        cells += rest(tree.roots, kept, limit)
        for index in tree.nodes.indices where kept.contains(index) && tree.nodes[index].depth + 1 < mostRows {
            cells += rest(tree.nodes[index].children, kept, limit)
        }
    }

    private func cell(_ index: Int) -> Panel.Cell {
        let node = tree.nodes[index]
        let largest = TimeClass.allCases.max { node.whole[$0] < node.whole[$1] } ?? .interpreter
        let parts = TimeClass.allCases.filter { node.own[$0] >= leastPart && node.own[$0] > 0 }.map {
            Panel.Cell.Part(width: node.own[$0] / whole, colour: Colour($0))
        }
        return Panel.Cell(
            x: node.start / whole, width: node.seconds / whole, y: Double(node.depth), colour: Colour(largest),
            text: PictureText.short(node.frame.name), brief: PictureText.short(node.frame.briefName),
            hover: hover(node), parts: parts)
    }

    /// What is too narrow to be seen, as one cell where all of it can be.
    private func rest(_ siblings: [Int], _ kept: Set<Int>, _ limit: Double) -> [Panel.Cell] {
        // The largest come first, so that those left out stand together.
        let left = siblings.filter { !kept.contains($0) && tree.nodes[$0].seconds > 0 }
        let seconds = left.reduce(0) { $0 + tree.nodes[$1].seconds }
        guard let first = left.first, seconds >= limit else { return [] }
        return [
            Panel.Cell(
                x: tree.nodes[first].start / whole, width: seconds / whole, y: Double(tree.nodes[first].depth),
                colour: .muted, text: "", brief: "",
                hover: "\(Words.counted(left.count, "function", "functions")): \(time(seconds)) together", parts: [])
        ]
    }

    private func hover(_ node: StackTree.Node) -> String {
        let classes = TimeClass.allCases.filter { node.whole[$0] > 0 }
            .sorted { node.whole[$0] > node.whole[$1] }.prefix(Self.toldClasses)
            .map { "\($0.rawValue) \(Format.share(node.whole[$0] / node.seconds))" }
        let own = node.ownSeconds > 0 ? "; own \(time(node.ownSeconds))" : ""
        return "\(PictureText.hover(node.frame.title)): \(time(node.seconds))\(own); \(classes.joined(separator: ", "))"
    }

    private func time(_ seconds: Double) -> String {
        "\(Format.duration(seconds * 1e9)) (\(Format.share(seconds / whole)))"
    }
}
