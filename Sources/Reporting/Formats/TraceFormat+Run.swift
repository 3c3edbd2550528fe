internal import Findings

/// A program's stacks as slices: of how long it was in each, not of when.
extension TraceFormat {
    static func file(of run: RunReport) throws(FindingsError) -> File {
        let tree = StackTree(run, merging: .line)
        guard tree.seconds > 0 else { throw .nothingFor(format: "a trace", reason: "the run holds no stacks") }
        let threads = Threads(tree)
        let process = metadata("process_name", VisibleText.of(run.program.name), pid: 1)
        let names = threads.names.enumerated().map { metadata("thread_name", VisibleText.of($1), pid: 1, tid: $0 + 1) }
        let slices = tree.nodes.indices.filter { tree.nodes[$0].seconds > 0 && !threads.isThread($0) }.map {
            slice(tree.nodes[$0], from: threads.start[$0], tid: threads.number[$0])
        }
        let other = [
            "generator": VisibleText.of(run.generator), "date": VisibleText.of(run.date),
            "note": "samples added up: a slice is as long as its stack took in all, the longest first; nothing follows "
                + "from its place in time, nor from its neighbours",
        ]
        return File(displayTimeUnit: "ms", otherData: other, traceEvents: [process] + names + slices)
    }

    /// Each thread on a line of its own, from 0.
    private struct Threads {
        /// By node.
        var number: [Int] = []
        var start: [Double] = []
        var names: [String] = []
        private let nodes: [StackTree.Node]

        init(_ tree: StackTree) {
            nodes = tree.nodes
            var origins: [Double] = []
            var whole: Int?
            for node in tree.nodes {
                if let parent = node.parent {
                    number.append(number[parent])
                    origins.append(origins[parent])
                } else if node.frame.kind == .thread {
                    names.append(node.frame.name)
                    number.append(names.count)
                    origins.append(node.start)
                } else {
                    // Stacks that name no thread stand beside each other.
                    if whole == nil { names.append("all threads") }
                    whole = whole ?? names.count
                    number.append(whole ?? 0)
                    origins.append(0)
                }
                start.append(node.start - origins[origins.count - 1])
            }
        }

        func isThread(_ index: Int) -> Bool { nodes[index].parent == nil && nodes[index].frame.kind == .thread }
    }

    private static func slice(_ node: StackTree.Node, from start: Double, tid: Int) -> Event {
        let own = TimeClass.allCases.filter { node.own[$0] > 0 }.map {
            ("own_\($0.rawValue)_s", Argument.figure(node.own[$0]))
        }
        var arguments = Dictionary(uniqueKeysWithValues: own)
        if let file = node.frame.file { arguments["file"] = .text(VisibleText.of(file)) }
        if let line = node.frame.line { arguments["line"] = .figure(Double(line)) }
        // Both ends rounded, so that what lies inside stays inside.
        let (low, high) = ((start * 1e9).rounded(), ((start + node.seconds) * 1e9).rounded())
        return Event(
            name: VisibleText.of(node.frame.title), cat: node.frame.kind.rawValue, ph: "X", ts: microseconds(low),
            dur: microseconds(high - low), pid: 1, tid: tid, args: arguments)
    }
}
