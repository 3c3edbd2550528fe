import Findings
import Foundation
import Testing

/// Ladders of the real rungs; one at a time, since each fills the machine.
@Suite(.serialized, .enabled(if: Machine.hasPython), .timeLimit(.minutes(20))) struct LadderTests {
    private let python = Machine.python ?? "python3"
    private let folder: Folder

    init() throws { folder = try Folder() }

    private func ladder(_ arguments: [String], environment: [String: String] = [:]) throws -> Program.Outcome {
        try Program.run(
            ["ladder", "--python", python, "--size", "64", "--quiet", "--json", "x.json"] + arguments,
            environment: environment, in: folder)
    }

    private func rungs() throws -> [Rung] { try LadderReport(json: folder.data("x.json")).results[0].rungs }

    private func measured() throws -> [Rung.ID] { try rungs().filter { $0.measurement != nil }.map(\.id) }

    @Test func `a small ladder is climbed, checked and written`() throws {
        let outcome = try ladder(["--only", "python-function,swift,packed,numpy", "--markdown", "x.md"])
        try #require(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.isEmpty)
        outcome.expectPlain()
        let report = try LadderReport(json: folder.data("x.json"))
        #expect(report.complete)
        #expect(try measured() == [.pythonFunction, .swift, .packed, .numpy])
        #expect(try rungs().map(\.id) == Rung.ID.allCases)
        for rung in try rungs() {
            guard let measurement = rung.measurement else { continue }
            #expect(measurement.errorOverTolerance <= 1)
            #expect(measurement.samples.rows == 64)
            #expect(measurement.samples.wallSeconds.count > 1)
            #expect((measurement.figures?.gigaflops ?? 0) > 0)
        }
        let factor = try #require(report.results[0].factor(of: .packed, over: .pythonFunction))
        #expect(factor.ci95.low > 100, "a triple loop in Python is thousands of times slower")
        #expect(report.results[0].peak != nil)
        for word in ["python-function", "packed", "NumPy"] {
            #expect(outcome.output.contains(word))
            #expect(try String(decoding: folder.data("x.md"), as: UTF8.self).contains(word))
        }
        #expect(try folder.files() == ["x.json", "x.md"])
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/gcc")))
    func `C's one flag is worth a factor`() throws {
        let outcome = try ladder(["--only", "c-o0,c-o3", "--size", "128"])
        try #require(outcome.status == 0, "\(outcome.errors)")
        let result = try LadderReport(json: folder.data("x.json")).results[0]
        #expect(try #require(result.factor(of: .cO3, over: .cO0)).median > 1.5)
        #expect(result.rung(.cO3)?.toolchain?.flags == ["-O3"])
    }

    @Test func `a compiler that fails costs its rung and the exit code`() throws {
        _ = try folder.script("bin/gcc", "[ \"$1\" = --version ] && echo gcc 1 && exit; echo 'error: no' >&2; exit 1")
        let path = folder.path("bin") + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        let outcome = try ladder(["--only", "c-o3,swift"], environment: ["PATH": path])
        #expect(outcome.status == 1)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.contains("error: no"))
        #expect(try measured() == [.swift])
        #expect(try rungs().filter { if case .failed = $0.outcome { true } else { false } }.map(\.id) == [.cO3])
    }

    @Test(.enabled(if: Machine.hasSystemPython))
    func `without NumPy its rung is told how to get it, and the others go on`() throws {
        let made = try Program.run(
            ["-m", "venv", "--without-pip", folder.path("venv")], executable: "/usr/bin/python3")
        try #require(made.status == 0, "\(made.errors)")
        let bare = ["ladder", "--python", folder.path("venv"), "--size", "64", "--quiet"]
        let outcome = try Program.run(bare + ["--only", "python-function,numpy", "--json", "x.json"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try measured() == [.pythonFunction])
        guard case .absent(let remedy)? = try rungs().last?.outcome else {
            Issue.record("NumPy is not absent")
            return
        }
        #expect(remedy.contains("venv/bin/python -m pip install numpy"))
        let alone = try Program.run(bare + ["--only", "numpy"], in: folder)
        alone.expectRefusal(3, saying: "numpy is not on this machine; to get it: ")
    }

    @Test func `the list says what this machine has, and measures nothing`() throws {
        let outcome = try Program.run(["ladder", "--list", "--python", python])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        for id in Rung.ID.allCases { #expect(outcome.output.contains(id.rawValue)) }
        #expect(outcome.output.contains("CPython 3."))
        outcome.expectPlain()
        let two = try Program.run(["ladder", "--list", "--python", python, "--only", "packed,swift"])
        #expect(two.output.contains("packed") && !two.output.contains("julia"))
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `an interrupted ladder ends its program and leaves no file`(signal: Int32) throws {
        let program = try Program(
            ["ladder", "--python", python, "--size", "1024", "--only", "python-module", "--json", "x.json"],
            environment: ["TMPDIR": folder.path], in: folder)
        // Rows of tenths of a second, in process after process.
        #expect(eventually(within: 60) { program.children(running: "ladder.py").count == 1 })
        #expect(try folder.files().contains { $0.hasPrefix("glue-profile-ladder-") })
        program.send(signal)
        let outcome = program.outcome()
        #expect(outcome.status == 130)
        outcome.expectPlain()
        #expect(program.children(running: "ladder.py").isEmpty)
        #expect(try folder.files().allSatisfy { $0 == "x.json" })
    }

    @Test func `a ladder that is killed leaves no program, and the next one tidies up`() throws {
        let environment = ["TMPDIR": folder.path]
        let program = try Program(
            ["ladder", "--python", python, "--size", "1024", "--only", "python-module", "--quiet"],
            environment: environment, in: folder)
        #expect(eventually(within: 60) { program.children(running: "ladder.py").count == 1 })
        let children = program.children(running: "ladder.py")
        program.send(SIGKILL)
        #expect(program.outcome().status == -SIGKILL)
        #expect(eventually(within: 10) { children.allSatisfy { !ProcessTable.isRunning($0) } })
        #expect(try folder.files().contains { $0.hasPrefix("glue-profile-ladder-") })
        let next = try ladder(["--only", "swift"], environment: environment)
        #expect(next.status == 0)
        #expect(try folder.files() == ["x.json"])
    }
}
