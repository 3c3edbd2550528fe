import Findings
import Testing

@testable import ProfileAdvice

@Suite struct AdviceQuestionTests {
    private static func function(_ file: String, _ share: Double) -> RunFunction {
        RunFunction(
            file: file, name: "work", firstLine: 1, own: .zero,
            ownShare: Estimate(median: share, ci95: Interval(share, share)), totalShare: share)
    }

    private static var report: RunReport {
        var report = MadeUpRun(seconds: [.loop: .of(interpreter: 6, kernel: 4)]).report
        report.functions = [
            function("/p/b.py", 0.3), function("/p/a.py", 0.5), function("/p/small.py", 0.001),
            function("<string>", 0.2),
        ]
        return report
    }

    @Test func `files with a part in the time are asked about, and code without a file is not`() {
        let question = AdviceQuestion(Self.report)
        #expect(question.files == ["/p/a.py", "/p/b.py"])
        #expect(question.snippets.isEmpty && question.calls.isEmpty && question.products.isEmpty)
    }

    @Test func `a program with too few samples is not asked about`() {
        var report = Self.report
        report.samples = 99
        #expect(AdviceQuestion(report).isEmpty)
    }

    @Test(arguments: [("length", false), ("unwound", true)])
    func `a profile that decides nothing is not asked about`(check: String, isEmpty: Bool) {
        var report = Self.report
        report.checks = [Check(name: check, passed: false, figure: "")]
        #expect(AdviceQuestion(report).isEmpty == isEmpty)
    }

    @Test func `a program without glue is not asked about`() {
        var report = MadeUpRun(seconds: [.loop: .of(kernel: 10)]).report
        report.functions = Self.report.functions
        #expect(AdviceQuestion(report).isEmpty)
    }
}
