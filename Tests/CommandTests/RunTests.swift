import Findings
import Foundation
import Testing

/// Runs that measure; one at a time, since each fills the machine.
@Suite(.serialized, .enabled(if: Machine.hasPython), .timeLimit(.minutes(20))) struct RunTests {
    private let python = Machine.python ?? "python3"

    @Test func `several Pythons are measured side by side`() throws {
        let folder = try Folder()
        let path = try #require(try report(of: ["--python", python], in: folder).environment.pythons.first?.executable)
        let directory = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let names = [path, "python3"] + (Machine.virtualEnvironment.map { [$0] } ?? [])
        let report = try report(
            of: names.flatMap { ["--python", $0] }, in: folder,
            environment: ["PATH": directory + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")])
        #expect(report.environment.pythons.map(\.id) == names)
        #expect(report.results.map(\.python) == names)
        #expect(report.environment.pythons[0].executable == report.environment.pythons[1].executable)
        #expect(report.complete)
    }

    @Test(.enabled(if: Machine.hasSystemPython))
    func `one Python that fails does not cost the others, but the exit code`() throws {
        let folder = try Folder()
        let made = try Program.run(["-m", "venv", "--without-pip", folder.path("v")], executable: "/usr/bin/python3")
        try #require(made.status == 0)
        let outcome = try Program.run(
            quick + ["--python", folder.path("v"), "--python", python, "--json", "x.json"], in: folder)
        #expect(outcome.status == 3)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.contains("NumPy cannot be used"))
        let report = try DotReport(json: try folder.data("x.json"))
        #expect(!report.complete)
        #expect(report.results.map(\.python) == [python])
        #expect(report.warnings.count { $0.hasPrefix("\(folder.path("v")): ") } == 1)
    }

    @Test func `float32, threads and one row are measured too`() throws {
        let folder = try Folder()
        let report = try report(
            of: ["--python", python, "--dtype", "float32", "--threads", "2"], sizes: "1,9", in: folder)
        #expect(report.results.map(\.size) == [1, 9])
        #expect(report.results.allSatisfy { $0.dtype == "float32" })
    }

    @Test func `sizes beyond the budget are left out by name`() throws {
        let folder = try Folder()
        let report = try report(of: ["--python", python], sizes: "8,4096", in: folder)
        #expect(report.results.map(\.size) == [8])
        #expect(
            report.warnings.contains {
                $0.hasPrefix("N = 4096 was left out: it does not fit into the budget; --seconds ")
            })
    }

    @Test(arguments: ["1e300", "1e18"])
    func `a budget beyond all measure is one that is not used up`(seconds: String) throws {
        let outcome = try Program.run([
            "--python", python, "--size", "2", "--processes", "1", "--quiet", "--seconds", seconds,
        ])
        #expect(outcome.status == 0)
        outcome.expectPlain()
    }

    @Test func `JSON on standard output is all that is there`() throws {
        let outcome = try Program.run(quick + ["--python", python, "--json", "-"])
        #expect(outcome.status == 0)
        #expect(try DotReport(json: Data(outcome.output.utf8)).complete)
    }

    @Test func `Ctrl-C reports what was measured so far and leaves no worker`() throws {
        let folder = try Folder()
        let program = try Program(
            [
                "--python", python, "--size", "2,8,64,512,1024", "--seconds", "18", "--processes", "3", "--json",
                "x.json",
                "--markdown", "x.md",
            ], in: folder)
        // The second line of progress comes after ten seconds, in the second process of three.
        #expect(eventually(within: 60) { program.errorsSoFar.count { $0.isNewline } > 1 })
        // One worker has just gone and the next has not come, perhaps.
        #expect(eventually(within: 10) { program.workers.count == 1 })
        let workers = program.workers
        program.send(SIGINT)
        let outcome = program.outcome()
        #expect(outcome.status == 130)
        outcome.expectPlain()
        #expect(workers.allSatisfy { !ProcessTable.isRunning($0) })
        let report = try DotReport(json: try folder.data("x.json"))
        #expect(!report.complete)
        #expect(!report.results.isEmpty)
        #expect(try String(decoding: folder.data("x.md"), as: UTF8.self).contains("incomplete"))
        #expect(outcome.output.contains("incomplete"))
        #expect(try folder.files() == ["x.json", "x.md"])
    }

    @Test func `Ctrl-C before the first result is told so`() throws {
        let folder = try Folder()
        let program = try Program(quick + ["--python", python, "--seconds", "60", "--json", "x.json"], in: folder)
        #expect(eventually(within: 30) { !program.workers.isEmpty })
        program.send(SIGINT)
        program.outcome().expectRefusal(130, saying: "interrupted before anything was measured")
        #expect(try folder.files() == [])
    }

    @Test func `workers end with a parent that is killed`() throws {
        let program = try Program([
            "--python", python, "--size", "8,512", "--seconds", "60", "--processes", "1", "--quiet",
        ])
        #expect(eventually(within: 30) { !program.workers.isEmpty })
        let workers = program.workers
        program.send(SIGKILL)
        #expect(program.outcome().status == -SIGKILL)
        #expect(eventually(within: 10) { workers.allSatisfy { !ProcessTable.isRunning($0) } })
    }

    @Test func `a worker that is killed is a line in the report`() throws {
        let folder = try Folder()
        let program = try Program(
            ["--python", python, "--size", "8", "--seconds", "3", "--processes", "2", "--quiet", "--json", "x.json"],
            in: folder)
        #expect(eventually(within: 30) { !program.workers.isEmpty })
        for worker in program.workers { kill(worker, SIGKILL) }
        let outcome = program.outcome()
        #expect(outcome.status == 3)
        #expect(outcome.errors.isEmpty)
        let report = try DotReport(json: try folder.data("x.json"))
        #expect(!report.complete)
        #expect(report.warnings.contains { $0.contains("its process was ended by signal 9") })
        #expect(report.results.map(\.size) == [8])
    }

    /// The least that gives a report, in about a second.
    private let quick = ["--size", "8", "--seconds", "1", "--processes", "1", "--quiet"]

    private func report(
        of arguments: [String], sizes: String = "8", in folder: Folder, environment: [String: String] = [:]
    ) throws -> DotReport {
        let outcome = try Program.run(
            ["--size", sizes, "--seconds", "1", "--processes", "1", "--quiet", "--json", "x.json"] + arguments,
            environment: environment, in: folder)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return try DotReport(json: try folder.data("x.json"))
    }
}
