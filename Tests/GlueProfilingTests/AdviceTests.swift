import Findings
import Foundation
import Testing

/// What to change in blocks of which it is known. Gains have no tight bounds: other suites run at the same time.
@Suite(.serialized, .timeLimit(.minutes(20))) struct `Advice on blocks` {
    @Test(arguments: PlayedScene.pythons)
    func `names loops over numbers, in snippets and in files`(python: String) throws {
        let scene = try PlayedScene("loops", python: python)
        let swift = "profiled_scenes/Advised.swift"
        let line = try Int(#require(scene.figures["line"]))
        #expect(scene.texts["snippet"] == "loop \(swift) \(line) add")
        // The source of the same lines that was run from the same place has other loops, in another function.
        let shared = try #require(scene.texts["shared"])
        #expect(shared.hasPrefix("loop \(swift) "))
        #expect(shared.hasSuffix(" loop"))
        let file = try #require(scene.texts["file"])
        #expect(file.hasPrefix("loop /"))
        #expect(file.hasSuffix("/sums.py 4 total"))
        for name in ["snippet", "shared", "file"] {
            let gain = try #require(scene.figures["\(name) gain"], "\(name)")
            #expect(gain > 0.3 && gain <= 1)
            #expect(try #require(scene.figures["\(name) low"]) <= gain)
            #expect(try #require(scene.figures["\(name) high"]) >= gain)
            #expect(scene.texts["\(name) reasons"]?.contains("all Python") ?? false)
        }
    }

    @Test(.enabled(if: PlayedScene.hasNumPy, "python3 has no NumPy"))
    func `has small calls of NumPy done at once, and nothing against large ones`() throws {
        let scene = try PlayedScene("calls")
        let line = try Int(#require(scene.figures["line"]))
        #expect(scene.texts["small"] == "batch profiled_scenes/Advised.swift \(line) small")
        // Calls of blocks cannot be counted.
        #expect(!(scene.texts["small reasons"]?.contains("--calls") ?? true))
        #expect(try #require(scene.figures["small gain"]) > 0.1)
        #expect(scene.texts["products"] == "")
    }

    @Test func `stands first in what is printed and written, and leaves nothing behind`() throws {
        let scene = try PlayedScene("told")
        #expect(scene.texts["left"] == "as it was")
        #expect(scene.texts["again"] == "same")
        let advice = try #require(scene.texts["advice"])
        let words = { (text: String) in text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let told = try #require(advice.split(separator: ": ", maxSplits: 1).last)
        #expect(words(try #require(scene.texts["printed"])).contains(words(String(told))))
        #expect(!words(try #require(scene.texts["unadvised"])).contains(words(String(told))))
        let report = try #require(scene.profiles.first)
        #expect(report.advice.map(\.kind) == [.loop])
    }

    @Test func `is not given on a block that was too short`() throws {
        let texts = try PlayedScene("told").texts
        #expect(texts["short"] == "")
        #expect(texts["short verdict"]?.contains("too short") ?? false)
    }

    @Test func `without the Python's executable names it`() throws {
        let python = try #require(PlayedScene.pythons.last)
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let link = folder.appending(path: "python-of-a-test")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: URL(filePath: python))
        let error = try #require(try PlayedScene("gone", python: link.path).texts["error"])
        #expect(error.hasPrefix("the search for advice has failed: \(link.path): it cannot be started"))
    }

    @Test func `that cannot be found says why, and can be had afterwards`() throws {
        let scene = try PlayedScene("failed")
        let error = try #require(scene.texts["error"])
        #expect(error.hasPrefix("the search for advice has failed: "))
        #expect(error.contains("TMPDIR"))
        #expect(try #require(scene.figures["afterwards"]) >= 1)
    }
}
