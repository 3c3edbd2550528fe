import Testing

@testable import Findings
@testable import Reporting

@Suite struct RunSnapshotTests {
    @Test func `a run on a terminal without colours`() throws {
        try Snapshot("run.txt").check(RunFixture.report.terminalText(colour: false))
    }

    @Test func `a run on a terminal with colours`() throws {
        try Snapshot("run.ansi").check(RunFixture.report.terminalText(colour: true))
    }

    @Test func `a run in Markdown`() throws {
        try Snapshot("run.md").check(RunFixture.report.markdownText)
    }

    @Test func `a run that went wrong, on a terminal`() throws {
        try Snapshot("run-troubled.txt").check(RunFixture.troubled.terminalText(colour: false))
    }

    @Test func `a run whose calls were counted`() throws {
        try Snapshot("run-calls.txt").check(RunFixture.counted.terminalText(colour: false))
        try Snapshot("run-calls.md").check(RunFixture.counted.markdownText)
    }

    @Test func `a run without a sample says so, and shows no shares`() {
        var report = RunFixture.troubled
        report.samples = 0
        report.checks = [Check(name: "length", passed: false, figure: "0 samples, bound 100")]
        for text in [report.terminalText(colour: false), report.markdownText] {
            #expect(text.contains("Nothing can be said of tools.crash"))
            #expect(text.contains("length"))
            #expect(!text.contains("Whose the time is") && !text.contains("Glue ="))
        }
    }

    @Test func `threads of one name are told apart by their numbers`() {
        var threads = RunFixture.report.threads
        #expect(threads.map { $0.title(among: threads) } == ["MainThread", "loader"])
        threads[1].name = "MainThread"
        #expect(threads.map { $0.title(among: threads) } == ["MainThread 4711", "MainThread 4712"])
        threads[1].name = ""
        #expect(threads.map { $0.title(among: threads) } == ["MainThread", "thread 4712"])
    }

    /// It ends the program's own output.
    @Test func `a summary takes 40 lines at most`() {
        var report = RunFixture.report
        report.lines = (0..<30).flatMap { _ in RunFixture.report.lines }
        report.libraries = (0..<30).flatMap { _ in RunFixture.report.libraries }
        report.threads = [report.threads[0]]
        #expect(report.terminalText(colour: false).split(separator: "\n", omittingEmptySubsequences: false).count <= 41)
    }
}
