import Foundation
import Subprograms
import Testing

@Suite struct SubprogramTests {
    /// Against hangs only.
    private static let patience = 60.0

    private func shell(_ lines: String) -> Subprogram { Subprogram("/bin/sh", ["-c", lines]) }

    @Test(arguments: [
        ("exit 0", SubprogramOutput.Ending.exited(0), Int32(0)),
        ("exit 3", .exited(3), 3),
        ("kill -SEGV $$", .killed(signal: SIGSEGV), 128 + SIGSEGV),
        ("kill -KILL $$", .killed(signal: SIGKILL), 128 + SIGKILL),
    ])
    func `an end is told as it was`(lines: String, ending: SubprogramOutput.Ending, status: Int32) throws {
        let output = try shell(lines).run(patience: Self.patience)
        #expect(output.ending == ending)
        #expect(output.status == status)
    }

    @Test func `both outputs arrive whole, also beyond a pipe's capacity`() throws {
        let output = try shell("head -c 300000 /dev/zero; head -c 200000 /dev/zero >&2").run(patience: Self.patience)
        #expect(output.text.utf8.count == 300_000)
        #expect(output.errors.utf8.count == 200_000)
    }

    @Test func `arguments arrive as they are`() throws {
        let words = ["", " two words ", "$HOME", "*", "'\"\\", "ü\u{1F600}", "--"]
        let program = Subprogram("/bin/sh", ["-c", "for word; do echo \"<$word>\"; done", "sh"] + words)
        let output = try program.run(patience: Self.patience)
        #expect(output.text == words.map { "<\($0)>\n" }.joined())
    }

    @Test func `an environment that is given is all that there is`() throws {
        let given = Subprogram("/usr/bin/env", environment: ["A": "1=2", "B": ""])
        let lines = try given.run(patience: Self.patience).text.split(separator: "\n").sorted()
        #expect(lines == ["A=1=2", "B="])
        let inherited = try Subprogram("/usr/bin/env").run(patience: Self.patience).text
        #expect(inherited.contains("PATH="))
    }

    @Test func `it starts in the folder that is named`() throws {
        let output = try Subprogram("/bin/pwd", directory: "/usr").run(patience: Self.patience)
        #expect(output.text == "/usr\n")
    }

    @Test func `standard input is empty, and no other descriptor is passed on`() throws {
        #expect(try Subprogram("/bin/cat").run(patience: Self.patience).text == "")
        // SAFETY: the path is a constant.
        let inherited = unsafe open("/dev/null", O_RDONLY)
        defer { close(inherited) }
        // The fourth is that of the folder which ls reads.
        let output = try Subprogram("/bin/ls", ["/proc/self/fd"]).run(patience: Self.patience)
        #expect(output.text.split(separator: "\n") == ["0", "1", "2", "3"])
    }

    @Test(arguments: [
        (Subprogram("/no/such/program"), "No such file or directory"),
        (Subprogram("/etc/passwd"), "Permission denied"),
        (Subprogram("/bin/sh", directory: "/no/such/folder"), "No such file or directory"),
    ])
    func `what cannot be started says why`(program: Subprogram, reason: String) {
        #expect(throws: SubprogramFailure.notStarted(reason)) { _ = try program.run(patience: Self.patience) }
    }

    @Test(arguments: ["yes", "yes >&2", "yes & yes >&2", "trap '' PIPE; while :; do echo words; done"])
    func `what prints without an end is cut off`(lines: String) {
        #expect(throws: SubprogramFailure.tooLong) { _ = try shell(lines).run(patience: Self.patience) }
    }

    @Test func `an output of just the permitted length is taken`() throws {
        #expect(try shell("printf 12345").run(patience: Self.patience, longestOutput: 5).text == "12345")
        #expect(throws: SubprogramFailure.tooLong) {
            _ = try shell("printf 123456").run(patience: Self.patience, longestOutput: 5)
        }
    }

    @Test func `a program that has closed its outputs is waited for all the same`() throws {
        let output = try shell("exec >&- 2>&-; sleep 0.3; exit 4").run(patience: Self.patience)
        #expect(output.ending == .exited(4))
    }
}
