import EmbeddedPython
import Foundation

/// A program that embeds Python and profiles blocks of itself: each scene is a process of its own, since a process has one
/// Python, one handler of a signal, and no room for what other tests do at the same time.
@main
struct ProfiledScenes {
    /// `profiled-scenes PYTHON SCENE`: prints what the scene has noted, as JSON.
    @MainActor
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count == 3, let scene = Scene(rawValue: words[2]) else {
            FileHandle.standardError.write(Data("usage: profiled-scenes PYTHON SCENE\n".utf8))
            exit(2)
        }
        var notes = Notes()
        if scene == .notStarted {
            try Refusals.notStarted(&notes)
        } else {
            try await scene.play(try Interpreter.start(.find(words[1])), &notes)
        }
        FileHandle.standardOutput.write(try JSONEncoder().encode(notes))
    }
}
