import Findings
import Foundation
import Testing

/// `glue-profile claims` that measures; one at a time, since the ladder fills the machine.
@Suite(.serialized, .enabled(if: Machine.hasPython), .timeLimit(.minutes(20))) struct ClaimsRunTests {
    private let python = Machine.python ?? "python3"
    private let folder: Folder

    init() throws { folder = try Folder() }

    private func claims(_ arguments: [String]) throws -> Program.Outcome {
        try Program.run(["claims", "--python", python, "--quiet", "--json", "c.json"] + arguments, in: folder)
    }

    private func report() throws -> ClaimsReport { try ClaimsReport(json: folder.data("c.json")) }

    @Test func `for a claim on np.dot, np.dot alone is run, within the budget`() throws {
        let start = ContinuousClock.now
        let outcome = try claims(["--only", "1.2", "--seconds", "4", "--markdown", "c.md"])
        #expect(ContinuousClock.now - start < .seconds(60))
        try #require(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.isEmpty)
        outcome.expectPlain()
        let report = try report()
        #expect(report.complete && report.ladders.isEmpty && report.dots.count == 1)
        #expect(report.rows.map(\.claim.id) == ["1.2"])
        #expect(report.rows[0].claim.basis != nil && report.rows[0].claim.measured != "—")
        #expect(report.dots[0].method.seconds == 4)
        #expect(try String(decoding: folder.data("c.md"), as: UTF8.self).contains("glue-profile --size "))
    }

    @Test func `for arrays no more is run than a look at one takes`() throws {
        let outcome = try claims(["--only", "1.13,1.1"])
        try #require(outcome.status == 0, "\(outcome.errors)")
        let report = try report()
        #expect(report.rows.map(\.claim.verdict).last == .holds)
        #expect(report.rows.last?.claim.basis == .arrays)
        #expect(report.dots[0].results.map(\.size) == [2])
    }

    @Test func `of the ladder, the rungs are run that the claims need`() throws {
        let outcome = try claims(["--only", "2.9", "--seconds", "20"])
        try #require(outcome.status == 0, "\(outcome.errors)")
        let report = try report()
        #expect(report.dots.isEmpty)
        let measured = report.ladders[0].results[0].rungs.filter { $0.measurement != nil }.map(\.id)
        #expect(measured == [.vectorised, .packed])
        #expect(report.rows[0].claim.basis == .rungs([.packed]))
    }

    @Test(.enabled(if: Machine.hasSystemPython))
    func `an experiment that fails costs its claims and the exit code, and the other is reported`() throws {
        let made = try Program.run(
            ["-m", "venv", "--without-pip", folder.path("venv")], executable: "/usr/bin/python3")
        try #require(made.status == 0, "\(made.errors)")
        let bare = ["claims", "--python", folder.path("venv"), "--quiet", "--seconds", "30", "--json", "c.json"]
        let outcome = try Program.run(bare + ["--only", "1.2,2.9"], in: folder)
        #expect(outcome.status == 3)
        outcome.expectPlain()
        let report = try report()
        #expect(!report.complete)
        #expect(report.warnings.count == 1 && report.warnings[0].contains("np.dot was not measured: "))
        guard case .notMeasured(let reason) = report.rows[0].claim.verdict else {
            Issue.record("1.2 is \(report.rows[0].claim.verdict)")
            return
        }
        #expect(reason.contains("NumPy cannot be used"))
        #expect(report.ladders.count == 1 && report.rows[1].report == 0)
        try Program.run(bare.dropLast(2) + ["--only", "1.2"], in: folder)
            .expectRefusal(3, saying: "NumPy cannot be used")
    }

    @Test func `Ctrl-C reports what was measured so far, and starts nothing else`() throws {
        let program = try Program(
            ["claims", "--python", python, "--only", "1.2,2.1", "--seconds", "60", "--json", "c.json"], in: folder)
        // np.dot has a quarter of the budget; its second process has begun after ten seconds.
        #expect(eventually(within: 60) { program.errorsSoFar.count { $0.isNewline } > 1 })
        #expect(eventually(within: 10) { !program.workers.isEmpty })
        program.send(SIGINT)
        let outcome = program.outcome()
        #expect(outcome.status == 130)
        outcome.expectPlain()
        #expect(outcome.errors.contains("np.dot: starting, process 1 of 5"))
        let report = try report()
        #expect(!report.complete && report.dots.count == 1 && report.ladders.isEmpty)
        #expect(!report.dots[0].complete)
        #expect(
            report.rows.last?.claim.verdict == .notMeasured(reason: "interrupted before anything was measured"))
        #expect(report.warnings.isEmpty)
        #expect(outcome.output.contains("(incomplete: a run was stopped early)"))
    }
}
