import Foundation
import Testing

/// Pythons that are there, but cannot be measured: exit code 3, and what to do.
@Suite struct UnusablePythonTests {
    /// What a made-up Python answers when it is asked to describe itself.
    private static func answer(
        implementation: String = "CPython", minor: Int = 11, bits: Int = 64, shared: Bool = false
    ) -> String {
        #"printf 'glue-profile:{"implementation": "\#(implementation)", "version": "3.\#(minor).0", "major": 3, "#
            + #""minor": \#(minor), "executable": "/fake", "prefix": "/fake", "basePrefix": "/fake", "bits": \#(bits), "#
            + #""freeThreaded": false, "shared": \#(shared), "mapped": null, "candidates": ["/no/libpython.so"]}\n'"#
    }

    @Test(arguments: [
        (answer(), "it was built without a shared library; install it"),
        (answer(shared: true), "its shared library libpython3.11 is not on this machine; install it"),
        (answer(implementation: "PyPy"), "it is PyPy, not CPython; name a CPython"),
        (answer(minor: 9), "it is Python 3.9.0; name a CPython 3.10 or later"),
        (answer(bits: 32), "it is a 32-bit build"),
        ("echo 'oh\nno' >&2; exit 7", "exit status 7, it said \"no\""),
        ("kill -SEGV $$", "did not run a line of Python"),
        ("yes", "it printed without an end"),
    ])
    func `an executable that cannot be embedded is refused with the reason`(script: String, words: String) throws {
        let folder = try Folder()
        let python = try folder.script("python", script)
        let dot = try Program.run(["--python", python, "--json", folder.path("x.json")])
        dot.expectRefusal(3, saying: words)
        #expect(try folder.files() == ["python"])
    }

    @Test(.enabled(if: Machine.hasSystemPython))
    func `a Python without NumPy is told how to get it`() throws {
        let folder = try Folder()
        let python = try emptyEnvironment(in: folder)
        try Program.run(["--python", python, "--quiet"]).expectRefusal(
            3, saying: "NumPy cannot be used: it is not installed")
        let active = try Program.run(["--quiet"], environment: ["VIRTUAL_ENV": folder.path("venv")])
        active.expectRefusal(3, saying: "it is not installed")
    }

    @Test(
        .enabled(if: Machine.hasPython),
        arguments: [
            ("raise RuntimeError('torn\\nin two')", "its import fails"),
            ("import no_such_module", "no_such_module"),
            ("__version__ = '1.0'", "NumPy cannot be used"),
            ("import os; os.abort()", "its process was ended by signal 6"),
            ("import os; os._exit(5)", "its process left with status 5"),
            ("import sys; sys.exit(5)", ""),
            ("import os; os.write(2, b'out of luck\\n'); os._exit(1)", "left with status 1; it said: out of luck"),
            ("print('chatter'); raise ImportError('torn')", "torn"),
        ])
    func `a broken NumPy is one line, even where it ends the process`(source: String, words: String) throws {
        let python = try #require(Machine.python)
        let folder = try Folder()
        try folder.write(source, to: "numpy/__init__.py")
        let outcome = try Program.run(
            ["--python", python, "--quiet", "--json", folder.path("x.json")], environment: ["PYTHONPATH": folder.path])
        outcome.expectRefusal(3, saying: words)
        #expect(try folder.files() == ["numpy"])
    }

    @Test(.enabled(if: Machine.hasPython && Machine.hasSystemPython))
    func `the reasons of several Pythons share the one line`() throws {
        let folder = try Folder()
        let python = try emptyEnvironment(in: folder)
        let outcome = try Program.run(["--python", python, "--python", folder.path("venv"), "--quiet"])
        outcome.expectRefusal(3, saying: "\(folder.path("venv")): NumPy cannot be used")
        #expect(outcome.errors.contains("\(python): NumPy cannot be used"))
    }

    @Test(.enabled(if: Machine.hasSystemPython))
    func `doctor ends with the code that dot ends with`() throws {
        let folder = try Folder()
        let cases = [
            ("/no/such", Int32(2)), ("/etc/passwd", 2), ("/etc", 2), ("/bin/true", 3),
            (try folder.script("python", Self.answer()), 3), (try emptyEnvironment(in: folder), 3),
        ]
        for (python, code) in cases {
            let doctor = try Program.run(["doctor", "--python", python])
            #expect(doctor.status == code, "\(python)")
            #expect(try Program.run(["dot", "--quiet", "--python", python]).status == code, "\(python)")
            #expect(doctor.output.contains("! \(python)"))
            #expect(doctor.errors.isEmpty)
            doctor.expectPlain()
        }
    }

    /// A virtual environment with nothing in it; gives its Python.
    private func emptyEnvironment(in folder: Folder) throws -> String {
        let made = try Program.run(
            ["-m", "venv", "--without-pip", folder.path("venv")], executable: "/usr/bin/python3")
        try #require(made.status == 0, "\(made.errors)")
        return folder.path("venv/bin/python")
    }
}
