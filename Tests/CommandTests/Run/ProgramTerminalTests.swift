import Foundation
import Testing

/// At a terminal, with a shell that has job control around it: `terminal.py` types.
@Suite(.enabled(if: !Likeness.pythons.isEmpty)) struct ProgramTerminalTests {
    /// A scene, what is typed once a text has been shown, and what must then be seen.
    struct Scene: CustomTestStringConvertible {
        var words: [String]
        var keys: String
        var shown: String

        var testDescription: String { words.joined(separator: " ") + " " + keys }
    }

    @Test(
        arguments: [
            Scene(
                words: ["keys.py"], keys: #"name=abc\r,waits=\x03,again=\x03"#,
                shown: "caught\r\nagain\r\n^Cfinally\r\n"),
            Scene(words: ["keys.py"], keys: #"name=\x04"#, shown: "EOFError"),
            Scene(words: ["keys.py"], keys: #"name=\x03"#, shown: "KeyboardInterrupt"),
            Scene(
                words: ["stops.py"], keys: #"first=\x1a,second=\x03"#, shown: "^Z<stopped by 20>\r\ncontinued\r\nsecond"
            ),
            Scene(words: ["stops.py"], keys: #"first=\x1a,second=\x1c"#, shown: "<status -3>"),
            Scene(
                words: ["stops.py", "stubborn"], keys: #"first=\x1a,second=\x1c"#,
                shown: "^Zdoes not stop\r\n<stopped by 19>"),
            Scene(words: ["-i", "-c", "print(1)"], keys: #">>>=\x04"#, shown: "1\r\n"),
        ], Likeness.pythons)
    func `keys do what they do under python`(scene: Scene, python: String) throws {
        let folder = try Folder(copying: ["keys.py", "stops.py", "terminal.py"])
        func shown(_ command: [String]) throws -> String {
            let outcome = try Program.run(
                ["terminal.py", scene.keys] + command + scene.words, executable: python,
                environment: ["PYTHONUNBUFFERED": "", "TERM": "dumb", "PYTHON_BASIC_REPL": "1"], in: folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            return outcome.output
        }
        let theirs = try shown([python])
        #expect(theirs.contains(scene.shown))
        #expect(try shown([Program.path, "run", "--quiet", "--python", python]) == theirs)
    }
}
