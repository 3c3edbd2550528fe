import Findings
import Foundation
import Subprograms
import Testing

/// Blocks that are not run, and what blocks do to signals.
@Suite(.serialized, .timeLimit(.minutes(20))) struct `Blocks that are refused` {
    @Test func `within another one name it, and the next one runs`() throws {
        let texts = try PlayedScene("nested").texts
        #expect(try #require(texts["nested"]).hasPrefix("the block at profiled_scenes/Refusals.swift:"))
        #expect(texts["after"] == "none")
    }

    @Test func `beside another one name it`() throws {
        let text = try #require(try PlayedScene("simultaneous").texts["simultaneous"])
        #expect(text.hasPrefix("the block at profiled_scenes/Refusals.swift:"))
    }

    @Test func `for a handler of the program's own run when that is gone`() throws {
        let texts = try PlayedScene("handled").texts
        #expect(try #require(texts["handled"]).contains("SIGURG"))
        #expect(texts["after"] == "none")
    }

    @Test func `for their rate say what is possible`() throws {
        let texts = try PlayedScene("rate").texts
        #expect(texts.count == 5)
        #expect(texts.values.allSatisfy { $0.contains("ask for 1 to 10,000") })
    }

    @Test func `without a Python say how to start one`() throws {
        #expect(try #require(try PlayedScene("not-started").texts["not started"]).contains("Interpreter.start"))
    }

    /// 3.10 keeps its frames elsewhere.
    static let tooOld = NSString(string: "~/.pyenv/versions/3.10.13/bin/python3").expandingTildeInPath

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: tooOld)))
    func `by their Python name those that do`() throws {
        let text = try #require(try PlayedScene("nested", python: Self.tooOld).texts["after"])
        #expect(text.contains("3.11, 3.12 and 3.13, not in 3.10"))
    }

    @Test func `or run leave the signal's action and mask as they were`() throws {
        let texts = try PlayedScene("restored").texts
        #expect(texts == ["before": "ignored true", "within": "handled false", "after": "ignored true"])
    }

    @Test func `or run leave a handler alone that came meanwhile, and say that nothing was seen from then on`() throws {
        let scene = try PlayedScene("replaced")
        #expect(scene.texts["after"] == "handled")
        #expect(try #require(scene.texts["warnings"]).contains("SIGURG"))
        #expect(scene.figures["conclusive"] == 0)
        #expect(scene.profiles.first?.complete == false)
    }
}
