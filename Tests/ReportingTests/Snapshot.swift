import Foundation
import Testing

/// A golden file in `Snapshots`, beside this source.
///
/// To accept a change: `RECORD_SNAPSHOTS=1 swift test --filter ReportingTests`, then read the difference in git.
struct Snapshot {
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
    private static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Snapshots")

    let url: URL

    init(_ name: String) {
        url = Self.directory.appendingPathComponent(name)
    }

    func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        guard !Self.isRecording else { return try Data(text.utf8).write(to: url) }
        let golden = try String(contentsOf: url, encoding: .utf8)
        let difference = zip(golden.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
        #expect(
            text == golden, "\(url.lastPathComponent) differs, first at \(difference.debugDescription)",
            sourceLocation: sourceLocation)
    }
}
