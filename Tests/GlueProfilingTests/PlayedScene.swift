import Findings
import Foundation
import Subprograms
import Testing

/// What a scene of `profiled-scenes` has told: a process of its own, since a process profiles one block at a time.
struct PlayedScene {
    private struct Notes: Decodable {
        var profiles: [Data]
        var figures: [String: Double]
        var texts: [String: String]
    }

    /// As their files hold them.
    let files: [Data]
    let profiles: [RunReport]
    let figures: [String: Double]
    let texts: [String: String]

    /// Against hangs only: a scene takes some two seconds.
    private static let patience = 120.0

    init(_ scene: String, python: String = "python3", sourceLocation: SourceLocation = #_sourceLocation) throws {
        let output = try Subprogram(Self.folder.appending(path: "profiled-scenes").path, [python, scene])
            .run(patience: Self.patience, longestOutput: 1 << 24)
        try #require(output.status == 0, "\(output.errors)", sourceLocation: sourceLocation)
        let notes = try JSONDecoder().decode(Notes.self, from: Data(output.text.utf8))
        files = notes.profiles
        profiles = try notes.profiles.map(RunReport.init(json:))
        figures = notes.figures
        texts = notes.texts
    }

    /// Where SwiftPM puts programs: beside the test bundle.
    static let folder: URL = {
        let runner = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        let bundle = runner ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: bundle).deletingLastPathComponent()
    }()

    /// Whether the Python that a scene gets has it.
    static let hasNumPy =
        (try? Subprogram("/usr/bin/env", ["python3", "-c", "import numpy"]).run(patience: patience))?.status == 0

    /// Those of which the sampler knows the frames.
    static let pythons: [String] = [
        "/usr/bin/python3", "~/.pyenv/versions/3.11.7/bin/python3", "~/.pyenv/versions/3.12.1/bin/python3",
        "~/.pyenv/versions/3.13.0/bin/python3",
    ].map { NSString(string: $0).expandingTildeInPath }.filter { FileManager.default.isExecutableFile(atPath: $0) }
}
