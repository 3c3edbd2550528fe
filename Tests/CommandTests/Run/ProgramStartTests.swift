import Foundation
import Testing

/// What a program finds when it begins: `tell.py` prints all that it can think of.
@Suite(.enabled(if: !Likeness.pythons.isEmpty)) struct ProgramStartTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        let tell = try String(contentsOfFile: Likeness.scenes + "/tell.py", encoding: .utf8)
        for name in ["tell.py", "package/__init__.py", "package/__main__.py", "folder/__main__.py", "-dash.py"] {
            try folder.write(name.hasSuffix("__init__.py") ? "" : tell, to: name)
        }
    }

    @Test(
        arguments: [
            ["tell.py", "a", "--json", "x", "--help", "-h", "--", "-m", "--quiet", ""], ["./tell.py"],
            ["-m", "tell", "-m", "x"], ["-mtell", "--html"], ["-m", "package", "--help"], ["folder", "x"],
            ["--", "tell.py", "-c"], ["--", "-dash.py"], ["-c", "import tell", "-c", "--quiet"], ["-cimport tell"],
        ], Likeness.pythons)
    func `a program finds its words and itself`(words: [String], python: String) throws {
        let outcome = try Likeness(python: python).expect(words, in: folder)
        #expect(outcome.status == 0 && outcome.output.contains("\norig_argv = "), "\(outcome.errors)")
    }

    @Test(arguments: Likeness.pythons)
    func `a script may come from standard input, or in a zip file`(python: String) throws {
        let script = folder.path("tell.py")
        #expect(try Likeness(python: python).expect(["-", "a", "-b"], in: folder, input: script).status == 0)
        let made = try Program.run(
            ["-c", "import zipfile; zipfile.ZipFile('a.zip', 'w').write('tell.py', '__main__.py')"],
            executable: python, in: folder)
        try #require(made.status == 0)
        #expect(try Likeness(python: python).expect(["a.zip", "x"], in: folder).status == 0)
    }

    @Test(
        arguments: [
            "-I", "-O", "-OO", "-u", "-W error", "-Werror", "-X dev", "-Xutf8", "-X utf8=0", "-S", "-E", "-s", "-B",
            "-bb",
            "-uB", "-X faulthandler", "-X tracemalloc=3", "-X importtime", "-W ignore::DeprecationWarning -X dev",
            "--check-hash-based-pycs always", "-X frozen_modules=off", "-X pycache_prefix=/x", "-v",
        ], Likeness.pythons)
    func `Python's own options reach it`(options: String, python: String) throws {
        let outcome = try Likeness(python: python).expect(
            options.split(separator: " ").map(String.init) + ["tell.py"], in: folder)
        #expect(outcome.status == 0)
    }

    @Test(
        arguments: [
            "LANG=C", "LC_ALL=POSIX", "PYTHONIOENCODING=latin-1", "PYTHONUTF8=1", "PYTHONOPTIMIZE=2",
            "PYTHONUNBUFFERED=1", "PYTHONWARNINGS=error", "PYTHONDEVMODE=1", "PYTHONPATH=/x:/y", "PYTHONSAFEPATH=1",
            "PYTHONMALLOC=debug", "PYTHONCOERCECLOCALE=warn", "PYTHONHOME=/nonexistent", "PYTHONFAULTHANDLER=1",
            "PYTHONMALLOC=nonsense", "PYTHONHASHSEED=nonsense", "PYTHONINSPECT=1", "SWIFT_BACKTRACE=enable=yes",
        ], Likeness.pythons)
    func `Python's variables reach it`(variable: String, python: String) throws {
        let parts = variable.split(separator: "=", maxSplits: 1).map(String.init)
        try Likeness(python: python).expect(["tell.py"], environment: [parts[0]: parts[1]], in: folder)
    }

    @Test(
        arguments: [
            "trap '' INT HUP USR1", "exec 7</dev/null 9>/dev/null", "exec <&-", "exec >&-", "exec <&- 2>&-",
            "ulimit -s 16384; ulimit -n 100", "umask 077; cd /",
        ], Likeness.pythons)
    func `a program is started as this one was: signals, descriptors, limits`(prelude: String, python: String) throws {
        let code = """
            import sys
            sys.stdout = sys.stdout or sys.stderr
            exec(open('\(folder.path("tell.py"))').read())
            """
        let outcome = try Likeness(python: python).expect(["-c", code], in: folder, prelude: prelude)
        #expect(outcome.status == 0 && (outcome.output + outcome.errors).contains("\nhooks = "))
    }
}
