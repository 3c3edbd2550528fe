import Foundation
import Testing

@testable import EmbeddedPython

/// Finding a Python, with shell scripts in the place of real ones. One after the other: a script that is being written
/// while another test starts a process cannot be run ("text file busy").
@Suite(.serialized) struct DiscoveryTests {
    private let fakes: FakePythons

    init() throws {
        fakes = try FakePythons()
    }

    /// Why what was named cannot be embedded.
    private func refusal(of path: String) throws -> (executable: String, reason: String, remedy: String) {
        let error = #expect(throws: PythonError.self) { _ = try PythonInstallation.find(path, environment: [:]) }
        guard case .unusable(let executable, let reason, let remedy)? = error else {
            return try #require(nil, "not refused: \(String(describing: error))")
        }
        return (executable, reason, remedy)
    }

    @Test(arguments: [
        ("echo nonsense", "it did not run a line of Python (exit status 0, it gave no answer)"),
        ("echo glue-profile:", "it did not run a line of Python (exit status 0, it gave no answer)"),
        ("echo 'glue-profile:{\"version\": 3}'", "it did not run a line of Python (exit status 0, it gave no answer)"),
        ("exit 1", "it did not run a line of Python (exit status 1, it gave no answer)"),
        ("echo first >&2; echo last >&2; exit 3", "it did not run a line of Python (exit status 3, it said \"last\")"),
        ("printf '\\377\\376\\0'; exit 2", "it did not run a line of Python (exit status 2, it gave no answer)"),
        ("kill -9 $$", "it did not run a line of Python (exit status 137, it gave no answer)"),
    ])
    func `what gives no answer is no Python`(body: String, reason: String) throws {
        let path = try fakes.script(body)
        let refusal = try refusal(of: path)
        #expect(refusal.executable == path)
        #expect(refusal.reason == reason)
        #expect(refusal.remedy == "name a CPython 3.10 or later with --python PATH")
    }

    @Test(arguments: [
        (FakePythons.Facts(implementation: "PyPy", version: "3.10.14"), "it is PyPy, not CPython"),
        (FakePythons.Facts(version: "2.7.18"), "it is Python 2.7.18"),
        (FakePythons.Facts(version: "3.9.18"), "it is Python 3.9.18"),
        (FakePythons.Facts(version: "4.10.0"), "it is Python 4.10.0"),
        (FakePythons.Facts(bits: 32), "it is a 32-bit build and this program is 64-bit"),
        (
            FakePythons.Facts(shared: false, mapped: nil, candidates: ["/no/libpython3.11.so.1.0"]),
            "it was built without a shared library"
        ),
        (
            FakePythons.Facts(mapped: "/no/libpython3.11.so.1.0", candidates: []),
            "its shared library libpython3.11 is not on this machine"
        ),
        (
            FakePythons.Facts(version: "3.14.0", freeThreaded: true, mapped: nil),
            "its shared library libpython3.14t is not on this machine"
        ),
    ])
    func `a Python that cannot be embedded is refused, with the reason`(
        facts: FakePythons.Facts, reason: String
    ) throws {
        let path = try fakes.python("python3", facts)
        let refusal = try refusal(of: path)
        #expect(refusal.executable == path)
        #expect(refusal.reason == reason)
    }

    @Test func `a missing library is refused with what to install`() throws {
        let path = try fakes.python("python3", .init(version: "3.12.1", shared: false, mapped: nil))
        let remedy = try refusal(of: path).remedy
        #expect(remedy.contains("apt-get install libpython3.12"))
        #expect(remedy.contains("--enable-shared pyenv install 3.12.1"))
    }

    @Test func `the first library that is there is taken, the mapped one before all`() throws {
        let mapped = try PythonInstallation.find(
            try fakes.python("a", .init(mapped: "/bin/sh", candidates: ["/bin/ls"])), environment: [:])
        let recorded = try PythonInstallation.find(
            try fakes.python("b", .init(mapped: nil, candidates: ["/no/such", "/bin/ls"])), environment: [:])
        #expect(mapped.library == "/bin/sh")
        #expect(recorded.library == "/bin/ls")
    }

    @Test(arguments: [
        "echo 'a start-up file says hello'", "printf 'and does not end its line'; echo", "echo glue-profile:nonsense",
    ])
    func `what else it prints does not hide the answer`(noise: String) throws {
        let facts = FakePythons.Facts().json
        let before = try fakes.script("\(noise)\necho 'glue-profile:\(facts)'", at: "before")
        #expect(try PythonInstallation.find(before, environment: [:]).version == "3.11.2")
        let after = try fakes.script("echo 'glue-profile:\(facts)'\necho 'an exit handler'", at: "after")
        #expect(try PythonInstallation.find(after, environment: [:]).version == "3.11.2")
    }

    @Test func `a start-up file that ends no line does not hide a real Python's answer`() throws {
        // A wrapper, as some environments have them, around the Python that tests run in.
        let real = try PythonInstallation.find(ProcessInfo.processInfo.environment["GLUE_PROFILE_TEST_PYTHON"])
        let path = try fakes.script("printf 'no line feed'\nexec '\(real.executable)' \"$@\"")
        #expect(try PythonInstallation.find(path, environment: [:]).version == real.version)
    }

    @Test func `a module of the working directory does not get in the way`() throws {
        let real = try PythonInstallation.find(ProcessInfo.processInfo.environment["GLUE_PROFILE_TEST_PYTHON"])
        _ = try fakes.script("raise SystemExit", at: "json.py")
        let path = try fakes.script("cd '\(fakes.folder.path)' && exec '\(real.executable)' \"$@\"")
        #expect(try PythonInstallation.find(path, environment: [:]).version == real.version)
    }

    @Test(arguments: ["sleep 60", "while :; do :; done", "trap '' TERM PIPE; while :; do sleep 1; done"])
    func `what hangs is killed when patience ends`(body: String) throws {
        let path = try fakes.script(body)
        let start = ContinuousClock.now
        let error = #expect(throws: PythonError.self) { _ = try Interrogation.ask(path, patience: 0.5) }
        #expect(ContinuousClock.now - start < .seconds(10))
        #expect(error?.description.contains("it did not answer within 0.5 s") == true)
    }

    @Test(arguments: ["yes", "yes >&2", "yes & yes >&2", "trap '' PIPE; while :; do echo glue-profile:; done"])
    func `what prints for ever is cut off`(body: String) throws {
        let path = try fakes.script(body)
        let start = ContinuousClock.now
        #expect(throws: PythonError.self) { _ = try Interrogation.ask(path, patience: 3) }
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test func `a child that keeps the pipes open does not keep the answer`() throws {
        let path = try fakes.script("echo 'glue-profile:\(FakePythons.Facts().json)'\nsleep 30 &")
        let start = ContinuousClock.now
        #expect(try Interrogation.ask(path, patience: 10).version == "3.11.2")
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func `a path that is no executable file is told apart from a program that does not do`() throws {
        let plain = try fakes.script("exit 0", at: "plain", mode: 0o644)
        for (path, reason) in [
            (fakes.path("nothing"), "no such file"), ("", "no such file"), ("no-python-of-this-name", "no such file"),
            (plain, "it is not executable"), (fakes.folder.path, "it is a folder without bin/python"),
        ] {
            #expect(throws: PythonError.noSuchExecutable(path.isEmpty ? "\"\"" : path, reason: reason)) {
                _ = try PythonInstallation.find(path, environment: ["PATH": "/bin"])
            }
        }
    }

    @Test func `a file that the system cannot run is refused`() throws {
        let garbage = try fakes.script("", at: "garbage")
        try Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2]).write(to: URL(fileURLWithPath: garbage))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: garbage)
        #expect(try refusal(of: garbage).reason.hasPrefix("it cannot be started ("))
    }

    /// Writes a copy of /bin/sh whose header says that it is for another machine; gives its path.
    private func foreignProgram(_ name: String) throws -> String {
        let path = try fakes.script("", at: name)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: "/bin/sh"))
        // e_machine, as in elf.h: S/390, which no machine that runs this package is.
        bytes.replaceSubrange(18..<20, with: [22, 0])
        try bytes.write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    @Test func `an executable or a library for other machines is refused in so many words`() throws {
        let foreign = try foreignProgram("foreign")
        let own = try #require(ELFHeader.own)
        #expect(try refusal(of: foreign).reason == "it is for 64-bit S/390, which this machine is not")
        let path = try fakes.python("python3", .init(mapped: foreign))
        #expect(
            try refusal(of: path).reason == "its library \(foreign) is for 64-bit S/390 and this program for \(own)")
    }

    @Test func `a file that is no library is refused`() throws {
        let text = try fakes.script("exit 0", at: "libpython3.11.so.1.0")
        let path = try fakes.python("python3", .init(mapped: text))
        #expect(try refusal(of: path).reason == "its library \(text) is no shared library")
    }

    @Test func `a folder of a virtual environment stands for its Python`() throws {
        let path = try fakes.python("venv/bin/python")
        let found = try PythonInstallation.find(fakes.path("venv"), environment: [:])
        #expect(found.executable == path)
        #expect(found.isVirtualEnvironment)
    }

    /// Who is there, in the order in which they are asked, and who is taken.
    @Test(arguments: [
        (["named", "venv", "path"], "3.10.1", "named by the user"), (["venv", "path"], "3.10.2", "VIRTUAL_ENV is set"),
        (["conda", "path"], "3.10.5", "CONDA_PREFIX is set"),
        (["venv", "conda", "path"], "3.10.2", "VIRTUAL_ENV is set"), (["path"], "3.10.3", "first python3 on PATH"),
    ])
    func `the one named goes before the virtual environment, that before conda's, and that before PATH`(
        present: [String], version: String, reason: String
    ) throws {
        let named = try fakes.python("named", .init(version: "3.10.1"))
        _ = try fakes.python("venv/bin/python", .init(version: "3.10.2"))
        _ = try fakes.python("conda/bin/python", .init(version: "3.10.5"))
        _ = try fakes.python("path/python3", .init(version: "3.10.3"))
        _ = try fakes.python("later/python3", .init(version: "3.10.4"))
        // Neither a folder nor a plain file of that name is a Python.
        try FileManager.default.createDirectory(
            atPath: fakes.path("folder/python3"), withIntermediateDirectories: true)
        _ = try fakes.script("exit 0", at: "plain/python3", mode: 0o644)
        let folders = ["no-such-folder", "folder", "plain", "path", "later"].map(fakes.path)
        let found = try PythonInstallation.find(
            present.contains("named") ? named : nil,
            environment: [
                "VIRTUAL_ENV": present.contains("venv") ? fakes.path("venv") : "",
                // A conda environment may be without Python.
                "CONDA_PREFIX": fakes.path(present.contains("conda") ? "conda" : "folder"),
                "PATH": folders.joined(separator: ":"),
            ])
        #expect(found.version == version)
        #expect(found.reason == reason)
    }

    @Test func `a name is looked up on PATH`() throws {
        _ = try fakes.python("path/python-of-mine", .init(version: "3.13.0"))
        let found = try PythonInstallation.find("python-of-mine", environment: ["PATH": fakes.path("path")])
        #expect(found.version == "3.13.0")
    }

    @Test func `the first choice is the only one: a broken virtual environment is not passed over`() throws {
        _ = try fakes.python("path/python3")
        let environment = ["VIRTUAL_ENV": fakes.path("gone"), "PATH": fakes.path("path")]
        let error = PythonError.noSuchExecutable(fakes.path("gone/bin/python"), reason: "no such file")
        #expect(throws: error) { _ = try PythonInstallation.find(environment: environment) }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "there is no such Python"))
    func `without anything else it is the system's`() throws {
        let found = try PythonInstallation.find(environment: ["PATH": ""])
        #expect(found.reason == "no python3 on PATH")
        #expect(found.executable.hasPrefix("/usr/bin/"))
    }
}
