import Foundation
import RandomFindings
import Testing

@testable import Findings
@testable import Reporting

/// Stacks as a tree, and the formats that are made of it.
@Suite struct StackTreeTests {
    @Test(arguments: UInt64(0)..<60) func `children lie within their parents, one behind the other`(seed: UInt64) {
        var random = RandomReport(seed: seed)
        let tree = StackTree(random.runReport(), merging: .line)
        for (index, node) in tree.nodes.enumerated() {
            #expect(
                node.parent.map { $0 < index && tree.nodes[$0].children.contains(index) } ?? tree.roots.contains(index))
            let slack = 1e-9 * (1 + node.end)
            var end = node.start
            for child in node.children {
                #expect(abs(tree.nodes[child].start - end) <= slack)
                end = tree.nodes[child].end
            }
            #expect(end <= node.end + slack)
            #expect(abs(node.end - end - node.ownSeconds) <= slack)
        }
    }

    @Test func `no time is lost, nor counted twice`() {
        for merging in [StackTree.Merging.line, .function] {
            let tree = StackTree(RunFixture.report, merging: merging)
            let whole = RunFixture.report.stacks.reduce(0) { $0 + $1.seconds }
            #expect(abs(tree.seconds - whole) < 1e-9)
            #expect(abs(tree.nodes.reduce(0) { $0 + $1.ownSeconds } - whole) < 1e-9)
            #expect(tree.nodes.reduce(0) { $0 + $1.samples } == RunFixture.report.stacks.reduce(0) { $0 + $1.samples })
        }
    }

    @Test func `lines of one function, and classes of one frame, are one where they shall be`() throws {
        let byLine = StackTree(RunFixture.report, merging: .line)
        let byFunction = StackTree(RunFixture.report, merging: .function)
        #expect(byLine.nodes.count { $0.frame.name == "step" } == 2)
        let step = try #require(byFunction.nodes.filter { $0.frame.name == "step" }.first)
        #expect(byFunction.nodes.count { $0.frame.name == "step" } == 1)
        #expect(abs(step.whole.kernel - 5.74) < 1e-9 && abs(step.own.interpreter - 0.22) < 1e-9)
        let augment = try #require(byLine.nodes.first { $0.frame.name == "augment" })
        #expect(augment.own.interpreter == 0.54 && augment.own.runtime == 0.29)
    }

    @Test func `parents and frames that are not there do no harm`() {
        var report = RunFixture.report
        report.stacks = [(0, 0), (5, 1), (-1, 99), (1, -4)].map {
            RunStack(parent: $0, frame: $1, timeClass: .kernel, seconds: 1, samples: 1)
        }
        let tree = StackTree(report, merging: .line)
        #expect(tree.seconds == 4)
        #expect(tree.nodes.map(\.depth) == [0, 0, 0, 1])
    }

    @Test func `a program 20,000 calls deep is laid out`() {
        var report = RunFixture.report
        report.stacks = (0..<20_000).map {
            RunStack(
                parent: $0 == 0 ? nil : $0 - 1, frame: 3, timeClass: $0 == 19_999 ? .kernel : nil, seconds: 1,
                samples: 1)
        }
        let tree = StackTree(report, merging: .function)
        #expect(tree.seconds == 1)
        #expect(tree.path(to: 19_999).count == 20_000)
        #expect(Icicle(tree, leastShare: 0.01, mostCells: 400, mostRows: 40).cells.count == 40)
    }

    @Test func `speedscope's stacks have frames and weights, a profile a thread`() throws {
        let data = try ReportFormat.speedscope.data(of: [NamedReport(name: "x", report: .run(RunFixture.report))])
        let file = try JSONDecoder().decode(SpeedscopeFile.self, from: data)
        try file.validate()
        #expect(file.profiles.map(\.name) == ["MainThread", "loader"])
        #expect(abs(file.profiles.reduce(0) { $0 + $1.endValue } - 9.19) < 1e-9)
        let leaves = file.profiles[0].samples?.compactMap { $0.last.map { file.shared.frames[$0].name } } ?? []
        #expect(Set(leaves) == ["[interpreter]", "[runtime]", "[extension]", "[kernel]"])
        #expect(throws: SpeedscopeFile.Fault.self, "the check can fail") {
            var broken = file
            broken.profiles[0].weights?[0] += 1
            try broken.validate()
        }
    }

    @Test(arguments: UInt64(0)..<20) func `a run's slices nest in a trace, whatever the stacks`(seed: UInt64) throws {
        var random = RandomReport(seed: seed)
        var reports = [RunFixture.report, random.runReport()]
        // A trace's microseconds have 15 digits.
        for index in reports[1].stacks.indices { reports[1].stacks[index].seconds = Double(index % 5) }
        for report in reports where StackTree(report, merging: .line).seconds > 0 {
            let data = try ReportFormat.trace.data(of: [NamedReport(name: "x", report: .run(report))])
            try JSONDecoder().decode(TraceFile.self, from: data).validate()
        }
    }

    @Test func `collapsed stacks hold all of the time, with the thread at the foot and the class at the head`() throws {
        let data = try ReportFormat.folded.data(of: [NamedReport(name: "x", report: .run(RunFixture.report))])
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        #expect(
            lines.contains(
                "loader;Loader.fetch.<locals>.read (data.py:17);read (libc.so.6);[waiting] 1070000000"))
        #expect(lines.compactMap { Int64($0.split(separator: " ").last ?? "") }.reduce(0, +) == 9_190_000_000)
    }
}
