import Foundation
import Testing

/// What programs do while they run: processes, threads, signals, depth.
@Suite(.enabled(if: !Likeness.pythons.isEmpty)) struct ProgramLifeTests {
    @Test(arguments: ["fork", "spawn", "forkserver"], Likeness.pythons)
    func `multiprocessing works by every method`(method: String, python: String) throws {
        let folder = try Folder(copying: ["workers.py"])
        // From 3.12 on, fork in a process with threads is a warning: there are none but the program's own.
        let outcome = try Likeness(python: python).expect(["-O", "-W", "error", "workers.py", method], in: folder)
        #expect(outcome.status == 0 && outcome.output.hasSuffix("\n3\n0 4\n"), "\(outcome.errors)")
    }

    @Test(
        arguments: [
            """
            import asyncio
            async def main():
                await asyncio.gather(*(asyncio.sleep(0.01 * i) for i in range(5)))
                process = await asyncio.create_subprocess_exec("echo", "sub", stdout=-1)
                print(await process.communicate(), process.returncode)
            asyncio.run(main())
            """,
            """
            import os
            child = os.fork()
            if child == 0:
                os._exit(3)
            print(os.waitpid(child, 0)[1])
            """,
            """
            import os, subprocess, sys
            told = "import os, signal, sys; print(sys.argv, os.listdir('/proc/self/fd'), signal.getsignal(signal.SIGURG))"
            print(subprocess.run([sys.executable, "-c", told, "x"], capture_output=True), subprocess.call("exit 3", shell=True))
            os.execv(sys.executable, [sys.executable, "-c", told, "a", "--json"])
            """,
            """
            import concurrent.futures
            print(list(concurrent.futures.ThreadPoolExecutor(3).map(abs, [-1, 2])))
            print(list(concurrent.futures.ProcessPoolExecutor(1).map(abs, [-1, 2])))
            """,
            """
            import signal, os
            handled = []
            def handle(number, frame):
                handled.append(number)
                print(number)
            for number in (signal.SIGTERM, signal.SIGPROF, signal.SIGALRM, signal.SIGSEGV, signal.SIGCHLD):
                signal.signal(number, handle)
            for number in (signal.SIGTERM, signal.SIGCHLD):
                os.kill(os.getpid(), number)
            for timer, number in (signal.ITIMER_PROF, signal.SIGPROF), (signal.ITIMER_REAL, signal.SIGALRM):
                signal.setitimer(timer, 0.02)
                while number not in handled: pass
            """,
            """
            def depth(n):
                global deepest
                deepest = n
                depth(n + 1)
            try:
                depth(0)
            except RecursionError as error:
                print(deepest, error)
            """,
            """
            import sys
            sys.unraisablehook = lambda raised: print("hook", raised.exc_value)
            class Unwilling:
                def __del__(self): 1/0
            Unwilling()
            sys.stdout.write("no line's end")
            """,
            "import ctypes; print(ctypes.pythonapi.Py_IsInitialized(), ctypes.CDLL(None).getpid() > 0)",
            "import bz2, ctypes, curses, decimal, hashlib, lzma, sqlite3, ssl, zlib; print(ssl.OPENSSL_VERSION)",
            "import faulthandler, sys; faulthandler.dump_traceback(sys.stdout, all_threads=False)",
        ], Likeness.pythons)
    func `a program does the same as under python`(code: String, python: String) throws {
        let outcome = try Likeness(python: python).expect(["-c", code])
        #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(outcome.errors)")
    }

    @Test(arguments: Likeness.pythons)
    func `a program that takes the sampler's signal for itself gets its own alone`(python: String) throws {
        let code = """
            import os, signal, time
            signal.signal(signal.SIGURG, lambda *_: print("urgent"))
            os.kill(os.getpid(), signal.SIGURG)
            start = time.time()
            while time.time() - start < 0.2: pass
            """
        withKnownIssue("the sampler goes on sending it") { try Likeness(python: python).expect(["-c", code]) }
    }

    @Test(arguments: Likeness.pythons)
    func `standard input is the program's`(python: String) throws {
        let folder = try Folder()
        try folder.write("first\nsecond\nthird", to: "input")
        let outcome = try Likeness(python: python).expect(
            ["-c", "import sys; print(input(), input(), sys.stdin.read())"], in: folder, input: folder.path("input"))
        #expect(outcome.output == "first second third\n")
    }

    @Test(arguments: Likeness.pythons)
    func `words that are no text arrive as they are`(python: String) throws {
        let line = "run --quiet --python '\(python)' -c 'import os, sys; print(os.fsencode(sys.argv[1]))' $'\\xff\\xfe'"
        let outcome = try Program.run(["-c", "'\(Program.path)' \(line)"], executable: "/bin/bash")
        #expect(outcome.output == #"b'\xff\xfe'"# + "\n")
    }
}
