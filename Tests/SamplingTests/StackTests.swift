import SignalSampler
import Testing

@testable import Sampling

@Suite struct Stacks {
    @Test func `share the nodes of their common frames`() {
        var tree = StackTree()
        let foot = tree.node(below: nil, .thread(id: 1))
        let inner = tree.node(below: foot, .python(code: 1, line: 10))
        let leaf = tree.node(below: inner, .python(code: 2, line: 20))
        let other = tree.node(below: inner, .python(code: 2, line: 21))
        let again = tree.node(below: inner, .python(code: 2, line: 20))
        #expect(tree.nodes.count == 4)
        #expect(leaf == again)
        #expect(leaf != other)
        #expect(tree.nodes[leaf].parent == inner)
        #expect(tree.nodes[inner].parent == foot)
    }

    @Test func `hold the weight of each activity apart`() {
        var tree = StackTree()
        let node = tree.node(below: nil, .systemCall(name: "futex"))
        tree.add(Weight(wallNanoseconds: 2, threadNanoseconds: 3, samples: 1), .waiting, at: node)
        tree.add(Weight(wallNanoseconds: 5, threadNanoseconds: 7, samples: 1), .waiting, at: node)
        tree.add(Weight(wallNanoseconds: 1, threadNanoseconds: 1, samples: 1), .kernel, at: node)
        #expect(tree.nodes[node].own[Activity.waiting.rawValue].wallNanoseconds == 7)
        #expect(tree.nodes[node].own[Activity.waiting.rawValue].samples == 2)
        #expect(tree.nodes[node].own[Activity.kernel.rawValue].threadNanoseconds == 1)
        #expect(tree.nodes[node].own[Activity.interpreter.rawValue] == Weight())
    }

    @Test(arguments: [
        ([1, 2, 3], [1, 2, 3], 3), ([1, 2, 3], [1, 2, 4], 2), ([1, 2, 3], [1, 2], 2), ([1], [1, 2, 3], 1),
        ([1, 2], [2, 1], 0), ([], [1], 0), ([1], [], 0),
    ])
    func `are compared from their outer end`(before: [UInt64], now: [UInt64], common: Int) {
        var trail = StackTrail()
        for frame in before { trail.append(SamplerFrame(code: frame, instruction: 0), 0) }
        // The handler writes the innermost frame first.
        let frames = now.reversed().map { SamplerFrame(code: $0, instruction: 0) }
        unsafe frames.withUnsafeBufferPointer { unsafe trail.keepCommon(with: $0) }
        #expect(trail.count == common)
    }
}
