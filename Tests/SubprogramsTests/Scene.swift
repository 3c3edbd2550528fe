import Foundation
import Subprograms
import Testing

/// A folder in which programs note who they are.
struct Scene {
    let folder: URL

    /// A new one.
    init() throws {
        self.init(in: FileManager.default.temporaryDirectory.appendingPathComponent("scene-\(UUID().uuidString)"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    init(in folder: URL) { self.folder = folder }

    /// The files in which the program and its child in the background leave their numbers.
    var child: String { folder.appendingPathComponent("child").path }
    var grandchild: String { folder.appendingPathComponent("grandchild").path }

    /// A shell that notes its number, starts a child that does so too and hangs, and goes on with `lines`.
    func program(_ lines: String) -> Subprogram {
        let hang = "trap '' TERM; echo $$ >\(grandchild); while :; do sleep 1; done"
        return Subprogram("/bin/sh", ["-c", "echo $$ >\(child)\n(sh -c \"$0\") &\n\(lines)", hang])
    }

    /// Whether both have said who they are.
    var hasStarted: Bool { (try? identifier(in: child)) != nil && (try? identifier(in: grandchild)) != nil }

    func identifier(in file: String) throws -> pid_t {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    func expectNothingLeft() throws {
        for file in [child, grandchild] { try expectEnd(of: file) }
        try FileManager.default.removeItem(at: folder)
    }

    /// A killed process needs a moment to be gone.
    func expectEnd(of file: String) throws {
        let identifier = try identifier(in: file)
        let deadline = ContinuousClock.now + .seconds(20)
        while isRunning(identifier), ContinuousClock.now < deadline { usleep(10_000) }
        #expect(!isRunning(identifier), "process \(identifier) was left running")
    }

    /// One that has ended and that nobody has asked for its status does not run.
    private func isRunning(_ identifier: pid_t) -> Bool {
        let text = (try? String(contentsOfFile: "/proc/\(identifier)/stat", encoding: .utf8)) ?? ""
        let state = text.lastIndex(of: ")").map { text[$0...].dropFirst(2).prefix(1) }
        return state.map { $0 != "Z" && $0 != "X" } ?? false
    }
}
