import Foundation
import Testing

/// The command line of `run`: which words are whose.
@Suite(.enabled(if: !Likeness.pythons.isEmpty)) struct RunCommandTests {
    private static let tell = "import sys; print(sys.orig_argv[1:])"

    @Test(arguments: ["run --quiet", "run -q", "run --python X --quiet", "run --quiet -W error --python X -u"])
    func `everything behind the program is its own`(line: String) throws {
        let python = try #require(Likeness.pythons.first)
        let words = line.split(separator: " ").map { $0 == "X" ? python : String($0) }
        let theirs = ["-c", Self.tell, "--json", "x", "--help", "-h", "--", "-m", "--version", "-o"]
        let outcome = try Program.run(words + theirs)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        for word in theirs.dropFirst(2) { #expect(outcome.output.contains("'\(word)'")) }
        #expect(!outcome.output.contains("quiet") && !outcome.output.contains(python))
    }

    @Test func `each option in the help that has a value takes one`() throws {
        let help = try Program.run(["run", "--help"])
        #expect(help.status == 0 && help.errors.isEmpty)
        #expect(help.output.contains("glue-profile run train.py --epochs 1"))
        #expect(try Program.run(["run", "-h"]).output == help.output)
        let options = help.output.matches(of: /(-[a-z]|--[a-z]+) <[a-z]+>/).map { String($0.1) } + ["-o"]
        #expect(options.count >= 8)
        for option in options {
            let outcome = try Program.run(["run", option, "/no/such/folder/x.json", "-c", "print('ran')"])
            #expect(outcome.status == 2 && !outcome.errors.contains("can't open file"), "\(option): \(outcome.errors)")
        }
    }

    @Test(arguments: [
        (["run"], "no program was named: run takes a script, -m MODULE or -c CODE"),
        (["run", "-u", "-X", "dev"], "no program was named"), (["run", "--"], "no program was named"),
        (["run", "--no-such", "x.py"], "no-such"), (["run", "--json"], "json"),
        (["run", "--json", "/no/such/x.json", "x.py"], "no such directory"),
        (["run", "--python", "a", "--python", "b", "x.py"], "runs in one --python"),
        (["run", "--python", "/no/such", "x.py"], "/no/such: no such file"), (["program"], "for glue-profile itself"),
        (["program", "--help"], "for glue-profile itself"),
        (["program", "a", "b", "c", "d"], "for glue-profile itself"),
    ])
    func `bad usage is refused in one line`(words: [String], says: String) throws {
        try Program.run(words).expectRefusal(2, saying: says)
    }
}
