import Foundation
import Subprograms
import Testing

@testable import EmbeddedPython

/// A folder with Pythons laid out as tools lay them out, made of the one that tests run in. Removed with this object.
final class PythonLayout {
    let real: PythonInstallation
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("layout-\(UUID().uuidString)")

    init() throws {
        real = try PythonInstallation.find(ProcessInfo.processInfo.environment["GLUE_PROFILE_TEST_PYTHON"])
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Runs a program that has to succeed, and gives what it printed.
    @discardableResult
    func run(_ program: String, _ arguments: [String]) throws -> String {
        let output = try Subprogram(program, arguments).run(patience: 120)
        try #require(output.status == 0, "\(program) \(arguments): \(output.errors)")
        return output.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Where `name` is on PATH.
    static func tool(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A Python that was moved after it was built, as conda's and uv's are: the executable in bin, the library in lib, and
    /// the build's own records name a place elsewhere. Gives its prefix.
    func moved(to name: String) throws -> String {
        let files = FileManager.default
        for part in ["bin", "lib"] {
            try files.createDirectory(atPath: path("\(name)/\(part)"), withIntermediateDirectories: true)
        }
        let library = URL(fileURLWithPath: real.library)
        try files.copyItem(
            at: library.resolvingSymlinksInPath(),
            to: URL(fileURLWithPath: path("\(name)/lib/\(library.lastPathComponent)")))
        // The standard library is much to copy; Python follows a link to it and does not notice.
        let standardLibrary = try run(real.executable, ["-I", "-c", "import os; print(os.path.dirname(os.__file__))"])
        try files.createSymbolicLink(
            atPath: path("\(name)/lib/\((standardLibrary as NSString).lastPathComponent)"),
            withDestinationPath: standardLibrary)
        try executable().write(to: URL(fileURLWithPath: path("\(name)/bin/python")))
        try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path("\(name)/bin/python"))
        return path(name)
    }

    /// The executable, which looks for its library beside itself if it looks for one in its installation.
    private func executable() throws -> Data {
        let url = URL(fileURLWithPath: real.executable).resolvingSymlinksInPath()
        var bytes = try Data(contentsOf: url)
        let recorded = Data("\(real.basePrefix)/lib\0".utf8)
        let beside = Data("$ORIGIN/../lib".utf8)
        if let place = bytes.firstRange(of: recorded), recorded.count > beside.count {
            bytes.replaceSubrange(place, with: beside + Data(count: recorded.count - beside.count))
        }
        return bytes
    }
}
