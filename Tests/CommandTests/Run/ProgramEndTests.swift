import Foundation
import Testing

/// How programs end, and what they and Python say of it.
@Suite(.enabled(if: !Likeness.pythons.isEmpty)) struct ProgramEndTests {
    @Test(
        arguments: [
            ("pass", 0), ("raise SystemExit(3)", 3), ("raise SystemExit", 0), ("raise SystemExit('said')", 1),
            ("raise SystemExit(263)", 7), ("raise SystemExit(-1)", 255), ("raise SystemExit((1, 2))", 1), ("1/0", 1),
            ("def (", 1), ("import os; os._exit(9)", 9), ("import ctypes; ctypes.string_at(0)", -SIGSEGV),
            ("import os; os.abort()", -SIGABRT), ("import os; os.kill(os.getpid(), 9)", -SIGKILL),
            ("import os; os.kill(os.getpid(), 15)", -SIGTERM), ("import os; os.kill(os.getpid(), 1)", -SIGHUP),
            ("import os; os.kill(os.getpid(), 3)", -SIGQUIT), ("import os; os.kill(os.getpid(), 10)", -SIGUSR1),
            ("import os; os.kill(os.getpid(), 35)", -35), ("import os; os.kill(os.getpid(), 23)", 0),
            ("raise KeyboardInterrupt", -SIGINT), ("import signal; signal.raise_signal(2)", -SIGINT),
            ("import faulthandler; faulthandler.enable(); faulthandler._sigsegv()", -SIGSEGV),
            ("import faulthandler; faulthandler.enable(); faulthandler._stack_overflow()", -SIGSEGV),
            ("import resource; resource.setrlimit(resource.RLIMIT_AS, (1 << 31,) * 2); bytearray(1 << 32)", 1),
            ("import sys; sys.stdout.close()", 0), ("import os; os.close(1); print('x')", 120),
            ("import os; os.close(0); os.close(2); 1/0", 120), ("input()", 1),
            ("import os; os.execvp('sh', ['sh', '-c', 'kill -TERM $$'])", -SIGTERM),
        ] as [(String, Int32)], Likeness.pythons)
    func `a program ends as under python`(end: (code: String, status: Int32), python: String) throws {
        let folder = try Folder()
        let code = "import resource; resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n" + end.code
        #expect(try Likeness(python: python).expect(["-c", code], in: folder).status == end.status)
    }

    @Test(
        arguments: [
            ["no.py"], ["/no/folder/x.py"], ["empty"], [""], ["-m", "no.module"], ["-m", "empty"], ["-m", "os.path"],
            ["-c"],
            ["-m"], ["-z", "x"], ["syntax.py"], ["-m", "syntax"], ["bytes.py"], ["-X", "utf8=7", "x"],
            ["-X", "tracemalloc=-1", "-c", ""], ["-W", "nonsense", "-c", ""], ["-X", "int_max_str_digits=5", "-c", ""],
            ["--check-hash-based-pycs", "bad", "x"], ["deep.py"],
        ], Likeness.pythons)
    func `what Python refuses is refused in its words`(words: [String], python: String) throws {
        let folder = try Folder()
        try folder.write("", to: "empty/x")
        try folder.write("def (:\n", to: "syntax.py")
        try folder.write("x = 1\u{0}\n", to: "bytes.py")
        try folder.write("def f(n): return f(n + 1)\nf(0)\n", to: "deep.py")
        try Likeness(python: python).expect(words, in: folder)
    }

    @Test(
        arguments: [
            ["raise.py"], ["-X", "no_debug_ranges", "raise.py"], ["-m", "raise"], ["end.py"], ["threads.py"],
            ["-m", "json.tool", "--sort-keys", "a.json"], ["-m", "json.tool", "-h"], ["-m", "unittest", "-h"],
            ["-m", "timeit", "-h"], ["-m", "calendar", "2024"], ["-m", "platform"], ["-m", "doctest", "no.py"],
            ["-W", "error", "-c", "import warnings; warnings.warn('w')"],
            ["-c", "import warnings; warnings.warn('a'); warnings.warn('b', DeprecationWarning)"],
        ], Likeness.pythons)
    func `what a program says to its end is what it says under python`(words: [String], python: String) throws {
        let folder = try Folder(copying: ["raise.py", "end.py", "threads.py"])
        try folder.write(#"{"b": 1, "a": [1, 2]}"#, to: "a.json")
        try Likeness(python: python).expect(words, in: folder)
    }

    @Test(arguments: Likeness.pythons)
    func `unittest counts the same, but for the time`(python: String) throws {
        let folder = try Folder(copying: ["test_some.py"])
        func errors(_ words: [String], _ executable: String) throws -> String {
            try Program.run(words, executable: executable, in: folder).errors.replacing(
                /in [0-9.]+s/, with: "in a moment")
        }
        let theirs = try errors(["-m", "unittest"], python)
        #expect(theirs.contains("in a moment") && theirs.contains("failures=1"))
        #expect(try errors(["run", "--quiet", "--python", python, "-m", "unittest"], Program.path) == theirs)
    }

    @Test(arguments: Likeness.pythons)
    func `a script that may not be read is refused`(python: String) throws {
        let folder = try Folder()
        try folder.write("print('read')", to: "secret.py")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path("secret.py"))
        try Likeness(python: python).expect(["secret.py"], in: folder)
    }

    @Test(arguments: Likeness.pythons)
    func `a crash leaves one core file at most`(python: String) throws {
        let folder = try Folder()
        let crash = "import os; os.abort()"
        let outcome = try Program.run(
            ["-c", "ulimit -c unlimited; '\(Program.path)' run --quiet --python '\(python)' -c '\(crash)'; echo $?"],
            executable: "/bin/bash", in: folder)
        #expect(outcome.output == "134\n")
        #expect(try folder.files().count <= 1)
    }
}
