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
        Case("worker", says: "for glue-profile itself"),
        Case("worker", "--size", "8", says: "size"),
        Case("doctor", "--no-such-option", says: "no-such-option"),
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

    @Test func `help and version are no errors`() throws {
        let help = try Program.run(["--help"])
        #expect(help.status == 0)
        #expect(help.errors.isEmpty)
        for word in ["--size", "--python", "--json", "doctor", "Exit codes"] { #expect(help.output.contains(word)) }
        #expect(!help.output.contains("worker"), "a command that is not for people")
        help.expectPlain()
        let version = try Program.run(["--version"])
        #expect(version.status == 0)
        #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
