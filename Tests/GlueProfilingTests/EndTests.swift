import Findings
import Foundation
import Subprograms
import Testing

/// How blocks end, and what is left of them.
@Suite(.serialized, .timeLimit(.minutes(20))) struct `Blocks that end` {
    @Test func `by an error have a profile, and the error is thrown as it is`() throws {
        let scene = try PlayedScene("threw")
        #expect(scene.texts == ["result": "ZeroDivisionError", "thrown": "ZeroDivisionError"])
        let report = try #require(scene.profiles.first)
        #expect(report.program.exit == .threw("ZeroDivisionError: division by zero"))
        #expect(report.glue.median > 0.8)
    }

    @Test(arguments: PlayedScene.pythons)
    func `in a forked child too end there`(python: String) throws {
        let scene = try PlayedScene("forked", python: python)
        #expect(scene.figures["child"] == 7)
        #expect(try #require(scene.profiles.first).glue.median > 0.7)
    }

    @Test func `too soon say so`() throws {
        let scene = try PlayedScene("short")
        for (length, report) in zip(["0.0", "0.001"], scene.profiles) {
            let verdict = try #require(scene.texts[length])
            #expect(verdict.contains("too short"))
            // Of a millisecond there may be a sample, and no more can be said of it than that.
            #expect(report.samples < 20)
            #expect(report.checks.first { $0.name == "length" }?.passed == false)
            let duration = try #require(scene.figures["duration \(length)"])
            #expect(abs(report.wallSeconds - duration) < 1e-9)
            #expect(report.wallSeconds >= scene.figures["took \(length)"] ?? 1)
        }
    }

    @Test func `leave no thread, no file and no memory behind`() throws {
        let figures = try PlayedScene("again").figures
        for kind in ["threads", "descriptors"] {
            #expect(try #require(figures["\(kind) after"]) <= #require(figures["\(kind) before"]), "\(kind)")
        }
        // Two hundred blocks of eight megabytes would show.
        #expect(try #require(figures["mappings after"]) < #require(figures["mappings before"]) + 10)
    }

    @Test func `are shown and compared by glue-profile`() throws {
        let scene = try PlayedScene("sequence")
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "block.json")
        try #require(scene.files.first).write(to: file)
        let program = PlayedScene.folder.appending(path: "glue-profile").path
        let shown = try Subprogram(program, ["report", file.path]).run(patience: 60)
        #expect(shown.status == 0, "\(shown.errors)")
        #expect(shown.text.contains("Where the time of Works.swift:"))
        #expect(shown.text.contains("sequence(_:_:) in profiled_scenes/Works.swift, returned"))
        // What the program itself prints is the same text.
        let verdict = try #require(scene.texts["verdict"])
        let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
        #expect(words(try #require(scene.texts["summary"])).starts(with: words(shown.text).prefix(8)))
        #expect(words(shown.text).joined(separator: " ").contains(words(verdict).joined(separator: " ")))
        let compared = try Subprogram(program, ["compare", file.path, file.path]).run(patience: 60)
        #expect(compared.status == 0, "\(compared.errors)")
    }
}
