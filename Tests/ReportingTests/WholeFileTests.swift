import Foundation
import Testing

@testable import Reporting

@Suite struct WholeFileTests {
    private let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("whole-file-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
    }

    private func path(_ name: String) -> String { directory.appendingPathComponent(name).path }
    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
    }
    private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    @Test func `preparing leaves nothing behind, writing leaves one file`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = try WholeFile.prepare(path("a.json"))
        #expect(try files() == [])
        try file.write("first")
        try file.write("second, longer")
        #expect(try files() == ["a.json"])
        #expect(try text("a.json") == "second, longer")
    }

    @Test func `preparing leaves an old file as it was`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        try Data("old".utf8).write(to: directory.appendingPathComponent("a.json"))
        _ = try WholeFile.prepare(path("a.json"))
        #expect(try text("a.json") == "old")
    }

    @Test func `a link stays a link`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        try Data("old".utf8).write(to: directory.appendingPathComponent("real.json"))
        try FileManager.default.createSymbolicLink(atPath: path("link.json"), withDestinationPath: path("real.json"))
        try WholeFile.prepare(path("link.json")).write("new")
        #expect(try text("real.json") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link.json")) == path("real.json"))
    }

    @Test func `a device is written to, not replaced`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        try WholeFile.prepare("/dev/null").write("gone")
        let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        #expect(type == .typeCharacterSpecial)
    }

    @Test func `a full device is said to be full`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = try WholeFile.prepare("/dev/full")
        #expect(throws: WholeFileError("/dev/full", .noSpace)) { try file.write("x") }
    }

    @Test func `a directory that has gone meanwhile is an error`() throws {
        let file = try WholeFile.prepare(path("a.json"))
        try FileManager.default.removeItem(at: directory)
        #expect(throws: WholeFileError(path("a.json"), .missing)) { try file.write("x") }
    }

    @Test func `a failed write leaves no temporary file`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = try WholeFile.prepare(path("a.json"))
        try FileManager.default.createDirectory(atPath: path("a.json"), withIntermediateDirectories: false)
        try Data().write(to: directory.appendingPathComponent("a.json/inside"))
        #expect(throws: WholeFileError.self) { try file.write("x") }
        #expect(try files() == ["a.json"])
    }

    @Test(arguments: [
        ("", "cannot write \"\": not the name of a file"),
        ("/", "cannot write /: is a directory; name a file in it"),
        ("/nowhere/at/all.json", "cannot write /nowhere/at/all.json: no such directory: /nowhere/at; make it first"),
        ("/dev/null/a", "cannot write /dev/null/a: /dev/null is not a directory; name another place"),
        ("/proc/a.json", "cannot write /proc/a.json: /proc takes no new files; name another place"),
        (
            "/nowhere\n\u{1B}[2J/a",
            "cannot write /nowhere\\n\\u{1B}[2J/a: no such directory: /nowhere\\n\\u{1B}[2J; make it first"
        ),
    ])
    func `what cannot be written is refused in one line before the measuring`(path: String, message: String) throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let error = #expect(throws: WholeFileError.self) { _ = try WholeFile.prepare(path) }
        #expect(error?.description == message)
    }

    @Test func `a name that is too long is refused before the measuring`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let long = path(String(repeating: "n", count: 300))
        #expect(throws: WholeFileError(long, .nameTooLong)) { _ = try WholeFile.prepare(long) }
    }

    @Test func `a link to nothing and a directory as target are refused`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("nothing"))
        #expect(throws: WholeFileError(path("link"), .danglingLink)) { _ = try WholeFile.prepare(path("link")) }
        #expect(throws: WholeFileError(directory.path, .isDirectory)) { _ = try WholeFile.prepare(directory.path) }
        #expect(throws: WholeFileError(path("new") + "/", .isDirectory)) {
            _ = try WholeFile.prepare(path("new") + "/")
        }
    }

    @Test func `the standard output needs no preparation`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        _ = try WholeFile.prepare("-")
        #expect(try files() == [])
    }
}
