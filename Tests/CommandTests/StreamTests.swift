import Foundation
import Testing

/// What becomes of the outputs: terminals, closed and full ones, readers that have gone.
@Suite(.enabled(if: Machine.hasPython)) struct StreamTests {
    private let python = Machine.python ?? "python3"

    @Test func `doctor names what it found`() throws {
        let outcome = try Program.run(["doctor", "--python", python])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        for word in ["executable", "chosen because", "libpython", "NumPy", "BLAS", "its threads", "clock"] {
            #expect(outcome.output.contains(word), "\(word)")
        }
        outcome.expectPlain()
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")),
        arguments: [([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false)])
    func `colours are for terminals that want them`(environment: [String: String], coloured: Bool) throws {
        let command = "'\(Program.path)' doctor --python /no/such"
        let outcome = try Program.run(
            ["-qec", command, "/dev/null"], executable: "/usr/bin/script",
            environment: ["TERM": "xterm", "NO_COLOR": ""].merging(environment) { $1 })
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("\u{1B}[") == coloured)
    }

    @Test func `a closed standard error costs nothing but the progress`() throws {
        let outcome = try shell("2>&-", "--size 8 --seconds 1 --processes 1 --python '\(python)'")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Where one call's time goes"))
    }

    @Test func `a closed or full standard output is an error`() throws {
        try shell(">&-", "doctor --python '\(python)'").expectRefusal(2, saying: "cannot write -")
        try shell(">/dev/full", "doctor --python '\(python)'").expectRefusal(2, saying: "no space left")
    }

    @Test func `a full disk at the end costs the file, not the report`() throws {
        let outcome = try Program.run([
            "--size", "8", "--seconds", "1", "--processes", "1", "--quiet", "--python", python, "--json", "/dev/full",
        ])
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("Where one call's time goes"))
        #expect(
            outcome.errors
                == "glue-profile: error: cannot write /dev/full: no space left; make room or name another place\n")
    }

    @Test func `a reader that has gone ends the program in silence`() throws {
        let line = "{ '\(Program.path)' doctor --python '\(python)'; echo $? >&2; } | true"
        let outcome = try Program.run(["-c", line], executable: "/bin/sh")
        #expect(outcome.errors == "141\n")
    }

    private func shell(_ redirection: String, _ arguments: String) throws -> Program.Outcome {
        try Program.run(["-c", "'\(Program.path)' \(arguments) \(redirection)"], executable: "/bin/sh")
    }
}
