import Findings
import Foundation
import Testing

/// Programs whose time is known by construction. Bounds are wide: other suites run at the same time.
@Suite(.serialized, .timeLimit(.minutes(20))) struct `Profiles of programs` {
    /// Those of which the sampler knows the frames.
    static let pythons: [String] = [
        "/usr/bin/python3", "~/.pyenv/versions/3.11.7/bin/python3", "~/.pyenv/versions/3.12.1/bin/python3",
        "~/.pyenv/versions/3.13.0/bin/python3",
    ].map { NSString(string: $0).expandingTildeInPath }.filter { FileManager.default.isExecutableFile(atPath: $0) }

    private func profile(
        _ code: String, python: String, status: Int32 = 0
    ) throws -> (report: RunReport, outcome: Program.Outcome) {
        let folder = try Folder()
        try code.write(to: folder.url.appendingPathComponent("program.py"), atomically: true, encoding: .utf8)
        let outcome = try Program.run(
            ["run", "--quiet", "--python", python, "--json", "x.json", "program.py"], in: folder)
        #expect(outcome.status == status, "\(outcome.errors)")
        return (try RunReport(json: try folder.data("x.json")), outcome)
    }

    @Test(arguments: pythons)
    func `tell work from sleep, on the lines that do them`(python: String) throws {
        let (report, outcome) = try profile(
            """
            import time

            def work():
                total = 0
                for i in range(10 ** 9):
                    total += i % 7
                    if i % 1000 == 0 and time.thread_time() > end: return

            end = time.thread_time() + 0.8
            work()
            time.sleep(0.8)
            print("done")
            """, python: python)
        #expect(outcome.output == "done\n")
        #expect(outcome.errors.isEmpty)
        #expect(report.shares.waiting.median > 0.2 && report.shares.waiting.median < 0.65)
        #expect(report.glue.median > 0.15)
        #expect(report.shares.extension.median + report.shares.kernel.median < 0.1)
        let sleep = try #require(report.lines.first { $0.line == 11 })
        #expect(sleep.own.waiting > 0.9 * report.shares.waiting.median)
        #expect(sleep.file.hasSuffix("program.py") && sleep.function == "<module>")
        let work = try #require(report.functions.first { $0.name == "work" })
        #expect(work.firstLine == 3)
        #expect(work.own.interpreter + work.own.runtime > 0.7 * report.glue.median)
        let call = try #require(report.lines.first { $0.line == 10 })
        #expect(call.totalShare >= work.totalShare * 0.99)
        #expect(call.ownShare.median < 0.05)
        #expect(report.samples > 100)
        #expect(report.program.exit == .code(0))
        #expect(report.checks.first { $0.name == "closure" }?.passed ?? false)
        #expect(report.checks.first { $0.name == "resolved" }?.passed ?? false)
    }

    @Test(arguments: pythons)
    func `count as native what an extension does, in an operator too`(python: String) throws {
        let (report, _) = try profile(
            """
            import hashlib, time
            end = time.thread_time() + 0.8
            while time.thread_time() < end:
                hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 20000)
            """, python: python)
        #expect(report.shares.extension.median > 0.75)
        #expect(report.glue.median < 0.2)
        #expect(report.libraries.first?.timeClass == .extension)
        #expect(try #require(report.lines.first).line == 4)
        #expect((report.balance ?? 0) > 0.8)
    }

    /// Signals from another processor are noticed at the end of whichever system call comes first: nine in ten samples of
    /// this program were.
    @Test(arguments: pythons)
    func `give brief system calls no more than they take`(python: String) throws {
        let (report, _) = try profile(
            """
            import hashlib, os, time
            end = time.thread_time() + 1.2
            while time.thread_time() < end:
                for _ in range(100):
                    hashlib.sha256(b"x" * 8000).digest()
                    os.getpid()
            """, python: python)
        let line = try #require(report.lines.first { $0.line == 5 })
        #expect(line.totalShare > 0.5)
        #expect(report.lines.filter { $0.line == 6 }.allSatisfy { $0.totalShare < 0.4 })
    }

    @Test(arguments: pythons)
    func `have each thread with its waiting for Python's lock`(python: String) throws {
        let (report, _) = try profile(
            """
            import threading, time
            def work():
                end = time.thread_time() + 0.5
                while time.thread_time() < end:
                    sum(range(100))
            threads = [threading.Thread(target=work) for _ in range(2)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
            """, python: python)
        #expect(report.threads.count == 3)
        #expect(report.threads.filter(\.isMain).count == 1)
        let workers = report.threads.filter { !$0.isMain }
        #expect(workers.allSatisfy { $0.processorSeconds > 0.3 && $0.lockWaiting.median > 0.05 })
        #expect(workers.allSatisfy { $0.shares.waiting.median >= $0.lockWaiting.median })
        // The main thread waits in join, while others work: that is no waiting of the program's.
        #expect(report.shares.waiting.median < 0.2)
        #expect(report.stacks.contains { report.frames[$0.frame].kind == .thread })
    }

    @Test(arguments: [
        ("import os; os._exit(7)", 7 as Int32, ProgramExit.code(7)),
        ("import ctypes; ctypes.string_at(0)", -SIGSEGV, .signal(11, name: "SIGSEGV")),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", -SIGKILL, .signal(9, name: "SIGKILL")),
        ("raise SystemExit(3)", 3, .code(3)), ("1 / 0", 1, .code(1)),
        ("import os; os.abort()", -SIGABRT, .signal(6, name: "SIGABRT")),
    ])
    func `outlive the program's end, whatever it is`(end: String, status: Int32, exit: ProgramExit) throws {
        let python = try #require(Self.pythons.first)
        let work = "import time\nend = time.time() + 0.4\nwhile time.time() < end: pass\n"
        let (report, _) = try profile(work + end, python: python, status: status)
        #expect(report.program.exit == exit)
        #expect(report.lines.first?.line == 3)
        #expect(report.glue.median > 0.5)
    }

    @Test func `say so where the program takes the signal for itself`() throws {
        let (report, _) = try profile(
            """
            import signal, time
            signal.signal(signal.SIGURG, lambda *_: None)
            end = time.time() + 1.5
            while time.time() < end: pass
            """, python: try #require(Self.pythons.first))
        #expect(!report.complete)
        #expect(report.warnings.contains { $0.contains("SIGURG") })
        #expect(report.checks.contains { $0.name == "answered" && !$0.passed })
    }

    @Test func `end where the program becomes another one`() throws {
        let (report, outcome) = try profile(
            """
            import os, time
            end = time.time() + 0.4
            while time.time() < end: pass
            os.execv("/bin/sh", ["sh", "-c", "i=0; while [ $i -lt 500000 ]; do i=$((i+1)); done; exit 5"])
            """, python: try #require(Self.pythons.first), status: 5)
        #expect(outcome.errors.isEmpty)
        #expect(report.lines.first?.line == 3)
    }

    @Test(arguments: ["fork", "spawn", "forkserver"])
    func `leave child processes as they are, and count them`(method: String) throws {
        let (report, outcome) = try profile(
            """
            import multiprocessing, time
            def work(n):
                end = time.thread_time() + 0.3
                while time.thread_time() < end: pass
                return n
            if __name__ == "__main__":
                with multiprocessing.get_context("\(method)").Pool(2) as pool:
                    print(sum(pool.map(work, range(4))))
            """, python: try #require(Self.pythons.last))
        #expect(outcome.output == "6\n")
        #expect(outcome.errors.isEmpty)
        #expect(report.children.count >= 2)
        // Those of a fork server are its own children, and nobody waits for it.
        if method != "forkserver" { #expect(report.children.processorSeconds > 0.8) }
        #expect(report.shares.waiting.median > 0.5)
    }
}
