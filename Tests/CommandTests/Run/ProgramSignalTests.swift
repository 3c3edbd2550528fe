import Foundation
import Testing

/// Signals that are sent to this program while the user's program runs: whoever sends them means the latter.
@Suite(.enabled(if: !Likeness.pythons.isEmpty)) struct ProgramSignalTests {
    /// A program that says when it runs, and waits.
    private func start(_ code: String) throws -> Program {
        let program = try Program(["run", "--quiet", "--python", #require(Likeness.pythons.first), "-c", code])
        try #require(eventually(within: 60) { program.errorsSoFar.hasSuffix("runs\n") }, "\(program.errorsSoFar)")
        return program
    }

    private static let wait = "import sys, time; print('runs', file=sys.stderr, flush=True); time.sleep(60)"

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGALRM])
    func `a signal ends the program, and this one by the same`(number: Int32) throws {
        let program = try start("import resource; resource.setrlimit(resource.RLIMIT_CORE, (0, 0));" + Self.wait)
        program.send(number)
        #expect(program.outcome().status == -number)
    }

    @Test func `an interrupt is a KeyboardInterrupt, once`() throws {
        let program = try start(Self.wait)
        program.send(SIGINT)
        let outcome = program.outcome()
        #expect(outcome.status == -SIGINT)
        #expect(outcome.errors.components(separatedBy: "KeyboardInterrupt").count == 2, "\(outcome.errors)")
    }

    /// Where the sampler's own signal came at the same time, about half of them were lost.
    @Test(arguments: 1...10)
    func `an interrupt ends a system call that waits`(trial: Int) throws {
        let program = try start(
            "import os, sys; print('runs', file=sys.stderr, flush=True); os.read(os.pipe()[0], \(trial))")
        Thread.sleep(forTimeInterval: 0.1)
        program.send(SIGINT)
        if !eventually(within: 20, { !ProcessTable.isRunning(program.identifier) }) { program.send(SIGKILL) }
        #expect(program.outcome().status == -SIGINT)
    }

    /// Signals such as the sampler's, which by themselves nobody would note, and then one with a handler.
    @Test(arguments: Likeness.pythons)
    func `pause waits for a signal of the program's own`(python: String) throws {
        let code = """
            import os, signal, threading, time
            handled = []
            signal.signal(signal.SIGUSR1, lambda *_: handled.append("handled"))
            def send():
                for number in [signal.SIGURG] * 5 + [signal.SIGUSR1]:
                    time.sleep(0.05)
                    signal.pthread_kill(threading.main_thread().ident, number)
            sender = threading.Thread(target=send)
            sender.start()
            signal.pause()
            print(handled)
            sender.join()
            """
        let outcome = try Program.run(["run", "--quiet", "--python", python, "-c", code])
        #expect(outcome.output == "['handled']\n", "\(outcome.errors)")
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGUSR2])
    func `a program that handles a signal goes on`(number: Int32) throws {
        let program = try start(
            "import signal, sys; signal.signal(\(number), lambda *_: sys.exit(7))\n" + Self.wait)
        program.send(number)
        #expect(program.outcome().status == 7)
    }

    @Test func `the program ends with this one, though that is killed`() throws {
        let program = try start(Self.wait)
        let child = try #require(program.workers(named: "program").first)
        program.send(SIGKILL)
        #expect(program.outcome().status == -SIGKILL)
        #expect(eventually(within: 10) { !ProcessTable.isRunning(child) })
    }

    /// As after a trap in this program's own code, but that it can be had at will.
    @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGABRT])
    func `a fault of this program leaves the user's alone`(number: Int32) throws {
        let outcome = try Program.run([
            "run", "--python", #require(Likeness.pythons.first), "-c",
            "import os, sys, time; time.sleep(0.2); os.kill(os.getppid(), \(number)); time.sleep(0.5);"
                + "print(sum(range(1000))); sys.exit(7)",
        ])
        #expect(outcome.status == 7 && outcome.output == "499500\n")
        #expect(outcome.errors.contains("the profiler itself has failed"), "\(outcome.errors)")
    }

    @Test func `signals are handed on after a fault too`() throws {
        let program = try start(Self.wait)
        program.send(SIGILL)
        #expect(eventually(within: 60) { program.errorsSoFar.contains("the profiler itself has failed") })
        program.send(SIGTERM)
        #expect(program.outcome().status == -SIGTERM)
    }

    @Test func `a program that is stopped stops this one, and goes on with it`() throws {
        let program = try start(
            "import os, signal, sys, time; print('runs', file=sys.stderr, flush=True); time.sleep(0.2);"
                + "os.kill(os.getpid(), signal.SIGSTOP); sys.exit(5)")
        #expect(eventually(within: 10) { ProcessTable.state(of: program.identifier) == "T" })
        program.send(SIGCONT)
        #expect(program.outcome().status == 5)
    }

    @Test func `who signals his whole group is not signalled twice`() throws {
        let code = """
            import os, signal, time
            os.setpgid(0, 0)
            count = []
            signal.signal(signal.SIGTERM, lambda *_: count.append(1))
            os.killpg(0, signal.SIGTERM)
            time.sleep(0.3)
            print(len(count))
            """
        let outcome = try Program.run(
            [
                "-c",
                "setsid '\(Program.path)' run --quiet --python '\(try #require(Likeness.pythons.first))' -c \"$0\"",
                code.replacing("os.setpgid(0, 0)\n", with: ""),
            ],
            executable: "/bin/bash")
        #expect(outcome.output == "1\n", "\(outcome.errors)")
        #expect(outcome.status == 0)
    }

    @Test(arguments: ["SIGTERM", "SIGKILL"])
    func `timeout ends it`(name: String) throws {
        let python = try #require(Likeness.pythons.first)
        let outcome = try Program.run(
            [
                "-s", name, "0.5", Program.path, "run", "--quiet", "--python", python, "-c",
                "import time; time.sleep(60)",
            ],
            executable: "/usr/bin/timeout")
        #expect(outcome.status == (name == "SIGKILL" ? -SIGKILL : 124))
    }
}
