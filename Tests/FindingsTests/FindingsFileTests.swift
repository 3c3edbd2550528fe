import Foundation
import RandomFindings
import Testing

@testable import Findings

@Suite struct FindingsFileTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("findings-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func file(_ data: Data) throws -> String {
        let url = folder.appendingPathComponent("x.json")
        try data.write(to: url)
        return url.path
    }

    @Test func `a report is read from its file, also through a link`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        var random = RandomReport(seed: 3)
        let report = random.report()
        let path = try file(report.json())
        #expect(try FindingsFile(path).read() == .dot(report))
        let link = folder.appendingPathComponent("link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(try FindingsFile(link).read() == .dot(report))
    }

    @Test func `a file of 2 GB is refused by its size, before it is read`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file(Data())
        let handle = try #require(FileHandle(forWritingAtPath: path))
        // A hole: it takes no room on the disk.
        try handle.truncate(atOffset: 2 << 30)
        #expect(throws: FindingsError.tooLarge(bytes: 2 << 30)) { try FindingsFile(path).read() }
        try handle.truncate(atOffset: UInt64(FindingsFile.sizeLimit))
        #expect(throws: FindingsError.notJSON, "the largest that is read") { try FindingsFile(path).read() }
    }

    @Test(arguments: [
        ("/dev/zero", FindingsError.tooLarge(bytes: nil)), ("/dev/null", .empty), ("/", .unreadable(.isDirectory)),
        ("/no/such/file", .unreadable(.missing)), ("/etc/passwd/x", .unreadable(.missing)),
        ("", .unreadable(.notAName)), ("a\0b", .unreadable(.notAName)), ("/bin/sh", .notJSON),
        (String(repeating: "n", count: 300), .unreadable(.missing)),
    ])
    func `what cannot be read is told apart`(path: String, error: FindingsError) {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: error) { try FindingsFile(path).read() }
        #expect(!error.description.contains("\n"))
    }
}
