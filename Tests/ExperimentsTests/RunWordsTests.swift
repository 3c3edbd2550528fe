import Experiments
import Findings
import Testing

/// Which words of `run` are this program's, and which Python's.
@Suite struct RunWordsTests {
    struct Line: CustomTestStringConvertible {
        var line: String
        var own: String
        var python: String
        var form: ProgramFacts.Form?
        var program: String

        init(_ line: String, own: String = "", python: String, _ form: ProgramFacts.Form?, _ program: String = "") {
            (self.line, self.own, self.python, self.form, self.program) = (line, own, python, form, program)
        }

        var testDescription: String { line }
    }

    @Test(arguments: [
        Line("a.py", python: "a.py", .script, "a.py"),
        Line("a.py -q --json x -c", python: "a.py -q --json x -c", .script, "a.py -q --json x -c"),
        Line("-q --json x a.py y", own: "-q --json x", python: "a.py y", .script, "a.py y"),
        Line("-o a.md -X dev --html b -u a.py", own: "-o a.md --html b", python: "-X dev -u a.py", .script, "a.py"),
        Line("-m mod -m x", python: "-m mod -m x", .module, "mod -m x"),
        Line("-mmod -q", python: "-mmod -q", .module, "mod -q"),
        Line("-uc code --help", python: "-uc code --help", .code, "code --help"),
        Line("-ccode -h", python: "-ccode -h", .code, "code -h"),
        Line("-OWerror -Xdev a", python: "-OWerror -Xdev a", .script, "a"),
        Line("-W c a -W", python: "-W c a -W", .script, "a -W"), Line("-Wc a", python: "-Wc a", .script, "a"),
        Line("-XmW a", python: "-XmW a", .script, "a"), Line("- x", python: "- x", .script, "- x"),
        Line("--json=c -h a", own: "--json=c -h", python: "a", .script, "a"),
        Line("--json -- a", own: "--json --", python: "a", .script, "a"),
        Line("-- -q --json", python: "-- -q --json", .script, "-q --json"), Line("--", python: "--", nil),
        Line("--check-hash-based-pycs never -q a", own: "-q", python: "--check-hash-based-pycs never a", .script, "a"),
        Line("", python: "", nil), Line("-u -q", own: "-q", python: "-u", nil), Line("-X", python: "-X", nil),
        Line("--json", own: "--json", python: "", nil), Line("-c", python: "-c", .code),
        Line("--unknown -m a", own: "--unknown", python: "-m a", .module, "a"),
    ])
    func `words are told apart up to the program, and not behind`(line: Line) {
        let words = RunWords(line.line.split(separator: " ").map { ProcessWords.word(String($0)) })
        #expect(words.own.joined(separator: " ") == line.own)
        #expect(words.python.map(ProcessWords.text).joined(separator: " ") == line.python)
        #expect(words.form == line.form)
        #expect(words.program.joined(separator: " ") == line.program)
    }
}
