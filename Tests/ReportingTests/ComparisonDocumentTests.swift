import Testing

@testable import Findings
@testable import Reporting

@Suite struct ComparisonDocumentTests {
    /// One of each verdict, a gate that fails, and reports that should not have been compared.
    static let report: ComparisonReport = {
        var report = ComparisonReport(
            generator: "glue-profile 0.1.0",
            old: ComparisonReport.Side(
                name: "main.json", generator: "glue-profile 0.1.0", date: "2026-05-04T09:30:00Z", complete: true),
            new: ComparisonReport.Side(
                name: "branch.json", generator: "glue-profile 0.2.0", date: "2026-05-05T10:00:00Z", complete: false),
            unlike: ["cores 2 and 8"], missing: ["N = 2048 is in the old report only"], limit: 0.05,
            figures: [
                figure("np.dot", 8, 516, 1.123, .slower), figure("np.dot", 512, 4.7e6, 1.002, .withinNoise),
                figure("dispatch", 8, 289, 1.31, .slower), figure("dispatch", 512, 5020, 1.6, .undecided),
                figure("swift", 8, 160, 0.71, .faster), figure("swift", 512, 2.6e6, 1.031, .slower),
            ], means: [figure("np.dot", nil, nil, 1.061, .slower), figure("swift", nil, nil, 0.855, .withinNoise)])
        report.figures[3].reason = "new: closure failed (residual 214 ns, bound 50 ns)"
        return report
    }()

    private static func figure(
        _ quantity: String, _ size: Int?, _ old: Double?, _ ratio: Double, _ verdict: ComparedFigure.Verdict
    ) -> ComparedFigure {
        let time = { (middle: Double) in
            TimeEstimate(medianNanoseconds: middle, ci95Nanoseconds: Interval(middle * 0.99, middle * 1.01))
        }
        return ComparedFigure(
            python: "/usr/bin/python3", dtype: "float64", threads: 1, size: size, quantity: quantity,
            old: old.map(time), new: old.map { time($0 * ratio) },
            ratio: Estimate(median: ratio, ci95: Interval(ratio * 0.986, ratio * 1.014)), floor: 0.0042,
            verdict: verdict)
    }

    @Test func `a comparison on a terminal`() throws {
        try Snapshot("comparison.txt").check(Self.report.terminalText(colour: false))
    }

    @Test func `a comparison in Markdown`() throws {
        try Snapshot("comparison.md").check(Self.report.markdownText)
    }

    @Test func `colours change nothing but the colours of a comparison`() {
        let plain = Self.report.terminalText(colour: false)
        #expect(Self.report.terminalText(colour: true).withoutColours == plain)
    }

    @Test func `a regression is what is slower, beyond the limit`() {
        #expect(Self.report.regressions.map(\.quantity) == ["np.dot", "np.dot", "dispatch"])
        var report = Self.report
        report.limit = nil
        #expect(report.regressions.isEmpty)
        report.limit = 0.5
        #expect(report.terminalText(colour: false).contains("None is slower by more than 50 %."))
    }

    /// Two runs of a program: one share of each verdict.
    static let runs: ComparisonReport = {
        var report = ComparisonDocumentTests.report
        report.unlike = []
        report.missing = []
        report.figures = []
        report.means = []
        report.run = ComparedRun(
            oldWallSeconds: 9.41, newWallSeconds: 8.02,
            shares: [
                share(.glue, "glue", 0.138, 0.251, .more), share(.timeClass, "kernel", 0.61, 0.5, .less),
                share(.timeClass, "system", 0.02, 0.0201, .withinNoise),
                share(.line, "train.py:41 (step)", 0.464, 0.4, .undecided),
            ])
        report.run?.shares[3].reason = "new: resolved failed (71 %, bound 95 %)"
        return report
    }()

    private static func share(
        _ kind: ComparedShare.Kind, _ quantity: String, _ old: Double, _ new: Double, _ verdict: ComparedShare.Verdict
    ) -> ComparedShare {
        let estimate = { (share: Double) in Estimate(median: share, ci95: Interval(share * 0.97, share * 1.03)) }
        return ComparedShare(
            kind: kind, quantity: quantity, old: estimate(old), new: estimate(new),
            difference: Estimate(of: estimate(new), less: estimate(old)), verdict: verdict)
    }

    @Test func `two runs compared on a terminal`() throws {
        try Snapshot("comparison-runs.txt").check(Self.runs.terminalText(colour: false))
    }

    @Test func `two runs compared in Markdown`() throws {
        try Snapshot("comparison-runs.md").check(Self.runs.markdownText)
    }

    @Test func `glue that rose by less than the limit is no failure`() {
        #expect(Self.runs.fails)
        var report = Self.runs
        report.limit = 0.2
        #expect(!report.fails)
        #expect(report.terminalText(colour: false).contains("Glue did not rise by more than 20 points."))
    }

    @Test(arguments: HostileTextTests.strings) func `names in compared runs stay text`(text: String) throws {
        let hostile = try Self.runs.poisoned(with: text)
        #expect(hostile.terminalText(colour: false).unicodeScalars.allSatisfy(HostileTextTests.isHarmless))
        let (lines, harmless) = (hostile.markdownText.unicodeLines, Self.runs.markdownText.unicodeLines)
        #expect(lines.map(HostileTextTests.bars) == harmless.map(HostileTextTests.bars))
        #expect(lines.map(HostileTextTests.blockStart) == harmless.map(HostileTextTests.blockStart))
    }

    @Test(arguments: HostileTextTests.strings) func `a comparison's strings stay text`(text: String) throws {
        let hostile = try Self.report.poisoned(with: text)
        #expect(hostile.terminalText(colour: false).unicodeScalars.allSatisfy(HostileTextTests.isHarmless))
        let (lines, harmless) = (hostile.markdownText.unicodeLines, Self.report.markdownText.unicodeLines)
        #expect(!hostile.markdownText.contains("<"))
        #expect(lines.map(HostileTextTests.bars) == harmless.map(HostileTextTests.bars))
        #expect(lines.map(HostileTextTests.blockStart) == harmless.map(HostileTextTests.blockStart))
    }
}
