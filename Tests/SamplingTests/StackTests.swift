import SignalSampler
import Testing

@testable import Sampling

@Suite struct Stacks {
    @Test func `share the nodes of their common frames`() throws {
        var tree = StackTree()
        let frames = (0..<4).map { Frame.python(code: $0, line: 10 * $0) }
        let long = tree.node(of: frames[0...2])
        let other = tree.node(of: [frames[0], frames[1], frames[3]])
        let short = tree.node(of: frames[0...1])
        #expect(tree.nodes.count == 4)
        #expect(short == 1)
        #expect(long != other)
        #expect(tree.nodes[try #require(long)].parent == short)
        #expect(tree.nodes[try #require(other)].parent == short)
        let again = tree.node(of: frames[0...2])
        #expect(again == long)
        let nothing = tree.node(of: [])
        #expect(nothing == nil)
    }

    @Test func `hold the weight of each activity apart`() throws {
        var tree = StackTree()
        let found = tree.node(of: [.systemCall(name: "futex")])
        let node = try #require(found)
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
        for frame in before { trail.append(SamplerFrame(code: frame, instruction: 0), nil) }
        // The handler writes the innermost frame first.
        let frames = now.reversed().map { SamplerFrame(code: $0, instruction: 0) }
        unsafe frames.withUnsafeBufferPointer { unsafe trail.keepCommon(with: $0) }
        #expect(trail.count == common)
    }
}
