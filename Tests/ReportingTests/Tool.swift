import Foundation

/// Programs that tests ask for a second opinion.
enum Tool {
    struct Failure: Error {
        var program: String
        var status: Int32
        var errors: String
    }

    /// What a program prints, given some input.
    static func run(_ program: String, _ arguments: [String], input: Data = Data()) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("glue-profile-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files, since pipes that fill up would have both sides wait.
        let files = ["in", "out", "errors"].map { folder.appendingPathComponent($0) }
        for file in files { try (file == files[0] ? input : Data()).write(to: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(
                program: program, status: process.terminationStatus,
                errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
        }
        return String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    }
}
