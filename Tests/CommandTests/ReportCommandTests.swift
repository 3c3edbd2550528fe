import Findings
import Foundation
import RandomFindings
import Testing

/// `glue-profile report`, from files that were written elsewhere: no Python is needed.
@Suite struct ReportCommandTests {
    private let folder: Folder
    private let dot: Data
    private let ladder: Data

    init() throws {
        folder = try Folder()
        var random = RandomReport(seed: 11)
        dot = try random.report().json()
        ladder = try random.ladderReport().json()
        try dot.write(to: folder.url.appendingPathComponent("dot.json"))
        try ladder.write(to: folder.url.appendingPathComponent("ladder.json"))
    }

    private func report(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(["report"] + arguments, in: folder)
    }

    @Test func `without a place, the report goes to the terminal`() throws {
        let outcome = try report("dot.json", "ladder.json")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(outcome.output.hasPrefix("dot.json\n"))
        #expect(outcome.output.contains("The ladder: one matrix product"))
        outcome.expectPlain()
        #expect(try folder.files() == ["dot.json", "ladder.json"])
    }

    @Test func `each place gets its format, and the terminal nothing`() throws {
        let outcome = try report("dot.json", "-o", "a.md", "-o", "a.csv", "--output", "again.json", "--markdown", "b")
        #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.output.isEmpty)
        #expect(try folder.files() == ["a.csv", "a.md", "again.json", "b", "dot.json", "ladder.json"])
        #expect(try folder.data("again.json") == dot)
        #expect(try folder.data("a.md") == folder.data("b"))
        #expect(try String(decoding: folder.data("a.csv"), as: UTF8.self).hasPrefix("file,kind,python,size,dtype,"))
    }

    @Test func `standard input and standard output are files too`() throws {
        let piped = "'\(Program.path)' report - --format json < ladder.json | '\(Program.path)' report - --json -"
        let outcome = try Program.run(["-c", piped], executable: "/bin/sh", in: folder)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(Data(outcome.output.utf8) == ladder)
        #expect(try report("dot.json", "-o", "-").output == report("dot.json").output)
    }

    @Test(arguments: [
        (["no.json"], "no.json: cannot be read: no such file"), (["/"], "/: cannot be read: it is a directory"),
        ([""], "\"\": cannot be read: not the name of a file"), (["/dev/null"], "/dev/null: the file is empty"),
        (["/dev/zero"], "findings take at most 64.0 MiB"), (["/bin/sh"], "/bin/sh: not JSON"), ([], "file"),
        (["-"], "standard input: the file is empty"), (["dot.json", "dot.json"], "dot.json is there twice"),
        (["dot.json", "-o", "x.doc"], "-o x.doc: its ending names no format; choose one of .txt, .md, .json"),
        (["dot.json", "--format", "doc"], "doc"), (["dot.json", "-o", "/no/x.md"], "no such directory"),
        (["dot.json", "-o", "/"], "ending names no format"), (["dot.json", "--csv", "/"], "is a directory"),
        (["dot.json", "-o", "x.md", "--markdown", "x.md"], "--markdown and -o both name x.md"),
        (["dot.json", "--json", "-", "--csv", "-"], "--json and --csv both name -"),
        (["dot.json", "ladder.json", "-o", "x.json"], "-o: json holds one report, and 2 were named"),
    ])
    func `bad input gets one line and exit code 2, and leaves no file`(arguments: [String], words: String) throws {
        try Program.run(["report"] + arguments, in: folder).expectRefusal(2, saying: words)
        #expect(try folder.files() == ["dot.json", "ladder.json"])
    }

    @Test func `one unreadable file among several, and nothing is written`() throws {
        try Data(dot.prefix(900)).write(to: folder.url.appendingPathComponent("cut.json"))
        try report("dot.json", "cut.json", "-o", "x.md").expectRefusal(2, saying: "cut.json: the JSON is cut short")
        let newer = String(decoding: dot, as: UTF8.self).replacing("glue-profile/1", with: "glue-profile/2")
        try folder.write(newer, to: "new.json")
        try report("new.json", "-o", "x.md").expectRefusal(2, saying: "written by a newer glue-profile")
        try folder.write(#"{"schema": "glue-profile/1", "kind": "dot", "generator": "\ud800"}"#, to: "lone.json")
        try report("lone.json", "-o", "x.md").expectRefusal(
            2, saying: "lone.json: a text in it has half of a surrogate pair")
        #expect(try folder.files() == ["cut.json", "dot.json", "ladder.json", "lone.json", "new.json"])
    }

    @Test func `a full disk costs that file, not the others`() throws {
        try report("dot.json", "--json", "/dev/full", "-o", "a.md").expectRefusal(2, saying: "no space left")
        #expect(try folder.files() == ["a.md", "dot.json", "ladder.json"])
    }
}
