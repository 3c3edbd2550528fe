import Findings
import RandomFindings
import Testing

@testable import Comparison

@Suite struct RunComparisonTests {
    private func compare(
        _ old: RunReport, _ new: RunReport, _ options: Comparison.Options = Comparison.Options(limit: 0.05)
    ) throws -> ComparisonReport {
        try Comparison.report(
            old: ("old.json", .run(old)), new: ("new.json", .run(new)), options: options, generator: "test")
    }

    private func share(_ quantity: String, _ comparison: ComparisonReport) throws -> ComparedShare {
        try #require(comparison.run?.shares.first { $0.quantity == quantity })
    }

    @Test func `a run has the shares of itself`() throws {
        let comparison = try compare(MadeReport().run(), MadeReport().run())
        let run = try #require(comparison.run)
        #expect(
            run.shares.map(\.quantity) == ["glue"] + TimeClass.allCases.map(\.rawValue) + [
                "step (train.py)", "train.py:42 (step)", "train.py:41 (step)",
            ])
        #expect(run.shares.allSatisfy { $0.verdict == .withinNoise && $0.difference.median == 0 })
        #expect(run.oldWallSeconds == 10 && run.newWallSeconds == 10)
        #expect(!comparison.fails)
    }

    /// By plain 95 % intervals, one comparison in four would name one.
    @Test func `of 100 pairs of runs of one program, 95 differ in nothing at all`() throws {
        let quiet = try (0..<100 as Range<UInt64>).count { seed in
            let comparison = try compare(MadeReport(seed: seed).run(), MadeReport(seed: seed + 1000).run())
            return comparison.run?.shares.allSatisfy { $0.verdict == .withinNoise } ?? false
        }
        #expect(quiet >= 95)
    }

    @Test func `glue that rose is found, and fails beyond the limit`() throws {
        let comparison = try compare(MadeReport(seed: 1).run(), MadeReport(seed: 2).run(glue: 0.24))
        let glue = try share("glue", comparison)
        #expect(glue.verdict == .more)
        #expect(glue.difference.ci95.low > 0.05)
        #expect(try share("kernel", comparison).verdict == .less)
        #expect(try share("train.py:41 (step)", comparison).verdict == .more)
        #expect(comparison.fails)
        #expect(try !compare(MadeReport(seed: 1).run(), MadeReport(seed: 2).run(glue: 0.24), .init(limit: 0.2)).fails)
        #expect(try !compare(MadeReport(seed: 1).run(), MadeReport(seed: 2).run(glue: 0.24), .init()).fails)
        #expect(try !compare(MadeReport(seed: 2).run(glue: 0.24), MadeReport(seed: 1).run()).fails, "it fell")
    }

    @Test func `the interval of a difference holds the true one in 95 of 100 pairs`() throws {
        let holding = try (0..<200 as Range<UInt64>).count { seed in
            let comparison = try compare(
                MadeReport(seed: seed).run(), MadeReport(seed: seed + 1000).run(glue: 0.24))
            let difference = try share("glue", comparison).difference
            #expect(difference.ci95.high - difference.ci95.low < 0.03)
            return difference.ci95.contains(0.1)
        }
        // Of 200, three standard deviations about 190.
        #expect((181...199).contains(holding))
    }

    @Test func `few samples decide nothing of a small difference`() throws {
        let comparison = try compare(
            MadeReport(seed: 1).run(samples: 50), MadeReport(seed: 2).run(samples: 50, glue: 0.2))
        #expect(try share("glue", comparison).verdict == .withinNoise)
        #expect(!comparison.fails)
    }

    @Test func `a line is found again further down, and in another folder`() throws {
        let moved = MadeReport(seed: 2).run(firstLine: 140, script: "/tmp/branch/train.py")
        let comparison = try compare(MadeReport(seed: 1).run(), moved)
        #expect(
            comparison.run?.shares.filter { $0.kind == .line }.map(\.quantity) == [
                "train.py:142 (step)", "train.py:141 (step)",
            ])
        #expect(comparison.run?.shares.allSatisfy { $0.verdict == .withinNoise } == true)
    }

    @Test func `a line that is gone was not seen, which is less than three in all samples`() throws {
        var new = MadeReport(seed: 1).run()
        new.lines.removeLast()
        let gone = try share("train.py:41 (step)", compare(MadeReport(seed: 1).run(), new))
        #expect(gone.new.median == 0 && gone.new.ci95.low == 0)
        #expect(abs(gone.new.ci95.high - 3e-4) < 3e-6)
        #expect(gone.verdict == .less)
        // As if each sample had come four times.
        for timeClass in TimeClass.allCases {
            let share = new.shares[timeClass]
            new.shares[timeClass].ci95 = Interval(
                share.median - 2 * (share.median - share.ci95.low), share.median + 2 * (share.ci95.high - share.median))
        }
        let alike = try self.share("train.py:41 (step)", compare(MadeReport(seed: 1).run(), new))
        #expect(abs(alike.new.ci95.high - 12e-4) < 12e-6)
    }

    @Test func `a report whose checks failed leaves it undecided`() throws {
        let watched = MadeReport(seed: 1).run(), old = MadeReport(seed: 2).run(glue: 0.5)
        let unanswered = try compare(old, MadeReport(seed: 1).run(failed: ["answered"]))
        #expect(unanswered.isUndecided && !unanswered.fails)
        #expect(try share("glue", unanswered).reason == "new: answered failed (9 %, bound 5 %)")
        let unresolved = try compare(MadeReport(seed: 2).run(glue: 0.5, failed: ["resolved"]), watched)
        #expect(try share("glue", unresolved).verdict == .less)
        #expect(try share("train.py:41 (step)", unresolved).reason == "old: resolved failed (9 %, bound 5 %)")
    }

    @Test func `another program, another kind and unknown names are refused`() throws {
        let run = MadeReport().run()
        var other = run
        other.program.words[2] = "2"
        #expect(throws: ComparisonError.unlike(["program train.py --epochs 1 and train.py --epochs 2"])) {
            try compare(run, other)
        }
        #expect(try compare(run, other, .init(force: true)).unlike.count == 1)
        #expect(throws: ComparisonError.kinds("run", "dot")) {
            try Comparison.report(
                old: ("a", .run(run)), new: ("b", .dot(MadeReport().dot())), options: .init(), generator: "")
        }
        #expect(throws: ComparisonError.self) { try compare(run, run, .init(only: ["np.dot"])) }
        #expect(try compare(run, run, .init(only: ["glue"])).run?.shares.map(\.quantity) == ["glue"])
    }
}
