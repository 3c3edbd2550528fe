import Findings
import RandomFindings
import Testing

@testable import profile_benchmark

@Suite struct MeasuredPartTests {
    /// A report of these stacks: frame, the caller's place in the list, class and seconds.
    private func report(_ stacks: [(RunFrame, Int?, TimeClass?, Double)]) -> RunReport {
        var random = RandomReport(seed: 1)
        var report = random.runReport()
        report.frames = stacks.map(\.0)
        report.stacks = stacks.enumerated().map { index, stack in
            RunStack(parent: stack.1, frame: index, timeClass: stack.2, seconds: stack.3, samples: 1)
        }
        report.lines = []
        return report
    }

    private func python(_ name: String, file: String = "/tmp/x/workloads.py") -> RunFrame {
        RunFrame(kind: .python, name: name, file: file, line: 1)
    }

    private func native(_ name: String, file: String = "/tmp/x/knowntruth.so") -> RunFrame {
        RunFrame(kind: .native, name: name, file: file, line: nil)
    }

    private func part(_ stacks: [(RunFrame, Int?, TimeClass?, Double)]) -> MeasuredPart {
        MeasuredPart(of: report(stacks), nativeFiles: ["knowntruth"])
    }

    @Test func `only what lies below the measured functions counts`() {
        let part = part([
            (python("<module>"), nil, .interpreter, 8), (native("spend"), 0, .extension, 4),
            (python("measured"), 0, .interpreter, 1), (native("spend"), 2, .extension, 3),
            (python("work.<locals>.in_thread"), nil, .interpreter, 2),
            (python("measured", file: "/other.py"), nil, .interpreter, 16),
        ])
        #expect(part.seconds == 6)
        #expect(part.nativeSeconds == 3)
        #expect(part.nativeShare == 0.5)
    }

    @Test func `what native code calls is its own until Python's code begins again`() {
        let part = part([
            (python("measured"), nil, nil, 0), (native("call_back"), 0, .extension, 1),
            (native("malloc", file: "/lib/libc.so.6"), 1, .extension, 2), (python("called"), 1, .interpreter, 4),
            (native("malloc", file: "/lib/libc.so.6"), 3, .runtime, 8),
        ])
        #expect(part.seconds == 15)
        #expect(part.nativeSeconds == 3)
    }

    @Test func `other modules' native code, waiting and the system are not what is known`() {
        let part = part([
            (python("measured"), nil, .waiting, 1), (native("task_step", file: "/_asyncio.so"), 0, .extension, 2),
            (native("spend"), 0, .waiting, 3), (native("spend"), 0, .system, 1), (native("spend"), 0, .extension, 1),
        ])
        #expect(part.nativeSeconds == 1)
        #expect(part.seconds == 8)
    }

    @Test func `a line's shares are those of the measured part, from all functions that it stands in`() {
        var report = report([(python("measured"), nil, .interpreter, 2)])
        report.wallSeconds = 4
        let split = TimeSplit<Double>.zero
        func line(_ number: Int, file: String, own: Double) -> RunLine {
            RunLine(
                file: file, line: number, function: "f", own: split,
                ownShare: Estimate(median: own, ci95: Interval(0, 1)), totalShare: 2 * own)
        }
        report.lines = [
            line(7, file: "/tmp/workloads.py", own: 0.0625), line(7, file: "/tmp/workloads.py", own: 0.0625),
            line(7, file: "/other.py", own: 0.5), line(8, file: "/tmp/workloads.py", own: 0.25),
        ]
        let part = MeasuredPart(of: report, nativeFiles: [])
        #expect(part.shares(ofLine: 7) == (0.25, 0.5))
        #expect(part.shares(ofLine: 9) == (0, 0))
    }

    @Test func `nothing measured has no share`() {
        #expect(part([(python("<module>"), nil, .interpreter, 8)]).nativeShare == 0)
    }
}
