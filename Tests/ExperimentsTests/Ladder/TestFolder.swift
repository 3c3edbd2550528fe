import Foundation

/// A folder of a test's own, removed with the value.
final class TestFolder {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("ladder-\(UUID().uuidString)").path

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

    /// Numbers as a program of the ladder would write them.
    func write(_ values: [Double], to name: String) throws {
        let bytes = values.flatMap { value in (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) } }
        try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    }
}
