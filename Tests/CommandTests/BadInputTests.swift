import Testing

@Suite struct BadInputTests {
    /// A command line that is refused, and what the refusal must say.
    struct Case: CustomTestStringConvertible {
        var arguments: [String]
        var code: Int32 = 2
        var words: String

        init(_ arguments: String..., code: Int32 = 2, says words: String) {
            self.arguments = arguments
            self.code = code
            self.words = words
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Case("--python", "/no/such", says: "/no/such: no such file"),
        Case("--python", "no-such-name", says: "no-such-name: no such file"),
        Case("--python", "", says: "no such file"),
        Case("--python", "/etc/passwd", says: "not executable"),
        Case("--python", "/etc", says: "a folder without bin/python"),
        Case("--python", "/bin/true", code: 3, says: "did not run a line of Python"),
        Case("--python", "a", "--python", "a", says: "a is there twice"),
        Case("--size", "0", says: "at least one row"),
        Case("--size", "-3", says: "at least one row"),
        Case("--size", "1e9", says: "not a whole number"),
        Case("--size", "abc", says: "\"abc\": not a whole number"),
        Case("--size", "8,,9", says: "not a whole number"),
        Case("--size", "8,", says: "not a whole number"),
        Case("--size", " ", says: "not a whole number"),
        Case("--size", "", says: "not a whole number"),
        Case("--size", "1.5", says: "not a whole number"),
        Case("--size", "99999999999999999999", says: "not a whole number"),
        Case("--size", "8", "--article", says: "--article has a size of its own"),
        Case("--dtype", "float16", says: "float64 and float32"),
        Case("--dtype", "", says: "float64 and float32"),
        Case("--threads", "0", says: "1 to 1024"),
        Case("--threads", "-1", says: "1 to 1024"),
        Case("--threads", "many", says: "many"),
        Case("--processes", "0", says: "1 to 100"),
        Case("--seconds", "-1", says: "above 0"),
        Case("--seconds", "0", says: "above 0"),
        Case("--seconds", "nan", says: "above 0"),
        Case("--seconds", "inf", says: "above 0"),
        Case("--seconds", "", says: "seconds"),
        Case("--seed", "-1", says: "seed"),
        Case("--size", says: "size"),
        Case("--no-such-option", says: "no-such-option"),
        Case("no-such-command", says: "no-such-command"),
        Case("dot", "extra\nline", says: "extra"),
        Case("--json", "/no/such/dir/x.json", says: "no such directory"),
        Case("--json", "/", says: "is a directory"),
        Case("--json", "", says: "not the name of a file"),
        Case("--markdown", "/no/such/dir/x.md", says: "no such directory"),
        Case("--markdown", "/", says: "is a directory"),
        Case("--json", "-", "--markdown", "-", says: "both name -"),
        Case("--json", "x", "--markdown", "x", says: "both name x"),
        Case("--csv", "/", says: "is a directory"),
        Case("-o", "x.doc", says: "its ending names no format"),
        Case("-o", "-", "--markdown", "-", says: "--markdown and -o both name -"),
        Case("worker", says: "for glue-profile itself"),
        Case("worker", "--size", "8", says: "size"),
        Case("doctor", "--no-such-option", says: "no-such-option"),
        Case("ladder", "--size", "0", says: "at least one row"),
        Case("ladder", "--size", "-3", says: "at least one row"),
        Case("ladder", "--size", "abc", says: "\"abc\": not a whole number"),
        Case("ladder", "--size", "64,128", says: "not a whole number"),
        Case("ladder", "--size", "1e3", says: "not a whole number"),
        Case("ladder", "--size", "", says: "not a whole number"),
        Case("ladder", "--size", "99999999999999999999", says: "not a whole number"),
        Case("ladder", "--only", "julai", says: "no such rung (did you mean julia?); there are python-module, "),
        Case("ladder", "--only", "fortran-90", says: "\"fortran-90\": no such rung; there are python-module, "),
        Case("ladder", "--only", "", says: "no such rung"),
        Case("ladder", "--only", "go,", says: "no such rung"),
        Case("ladder", "--threads", "0", says: "1 to 1024"),
        Case("ladder", "--threads", "1025", says: "1 to 1024"),
        Case("ladder", "--seconds", "0", says: "above 0"),
        Case("ladder", "--seconds", "nan", says: "above 0"),
        Case("ladder", "--python", "a", "--python", "b", says: "a ladder has one --python"),
        Case("ladder", "--python", "/no/such", says: "/no/such: no such file"),
        Case("ladder", "--python", "/bin/true", code: 3, says: "did not run a line of Python"),
        Case("ladder", "--list", "--python", "/no/such", says: "/no/such: no such file"),
        Case("ladder", "--json", "/no/such/dir/x.json", says: "no such directory"),
        Case("ladder", "--json", "-", "--markdown", "-", says: "both name -"),
        Case("ladder", "extra", says: "extra"),
        Case("rung", "c-o3", "8", "8", "1", "a", "b", "c", says: "no rung of this program; there are swift, "),
        Case("rung", "swift", "8", "0", "1", "a", "b", "c", says: "rows 0: a whole number above 0"),
        Case("rung", "swift", "8", "8", "1", "/no/such", "b", "c", says: "cannot read /no/such: No such file"),
        Case("rung", "swift", "8", "8", "1", "/dev/null", "b", "c", says: "0 bytes, and the matrix takes 512"),
        Case("rung", "swift", says: "size"),
    ])
    func `bad input gets one line, the promised code, and leaves no file`(input: Case) throws {
        let folder = try Folder()
        try Program.run(input.arguments, in: folder).expectRefusal(input.code, saying: input.words)
        #expect(try folder.files() == [])
    }

    @Test(.enabled(if: Machine.hasPython), arguments: ["1000000000", "9223372036854775807"])
    func `a size that no memory holds is refused before the measuring`(size: String) throws {
        let python = try #require(Machine.python)
        let outcome = try Program.run(["--python", python, "--size", "8,\(size)"])
        outcome.expectRefusal(2, saying: "choose a smaller --size")
    }

    @Test(.enabled(if: Machine.hasPython))
    func `a budget in which nothing fits is refused with one that would do`() throws {
        let python = try #require(Machine.python)
        let folder = try Folder()
        let outcome = try Program.run(
            ["--python", python, "--size", "8", "--seconds", "1e-9", "--quiet", "--json", "x.json"], in: folder)
        outcome.expectRefusal(2, saying: "N = 8: it does not fit into the budget; --seconds 1 would do")
        #expect(try folder.files() == [])
    }

    @Test(.enabled(if: Machine.hasPython), arguments: ["1000000000", "9223372036854775807"])
    func `a ladder that no memory holds is refused before the measuring`(size: String) throws {
        let python = try #require(Machine.python)
        let outcome = try Program.run(["ladder", "--python", python, "--size", size, "--quiet"])
        outcome.expectRefusal(2, saying: "choose a smaller --size")
    }

    @Test func `help and version are no errors`() throws {
        let help = try Program.run(["--help"])
        #expect(help.status == 0)
        #expect(help.errors.isEmpty)
        for word in ["--size", "--python", "--json", "doctor", "ladder", "Exit codes"] {
            #expect(help.output.contains(word))
        }
        for command in ["worker", "rung"] {
            #expect(!help.output.contains("\n  \(command)"), "a command that is not for people")
        }
        help.expectPlain()
        let version = try Program.run(["--version"])
        #expect(version.status == 0)
        #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
