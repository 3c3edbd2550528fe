import Foundation

/// A folder of shell scripts that stand where Pythons should be. Removed with this object.
final class FakePythons {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("fake-pythons-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Writes an executable; `name` may have folders in it. Gives its path.
    func script(_ body: String, at name: String = "python3", mode: Int = 0o755) throws -> String {
        let url = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("#!/bin/sh\n\(body)\n".utf8).write(to: url)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
        return url.path
    }

    /// Writes an executable that answers as a Python with these facts would.
    func python(_ name: String = "python3", _ facts: Facts = Facts()) throws -> String {
        try script("cat <<'END'\nglue-profile:\(facts.json)\nEND", at: name)
    }

    /// An answer to the interrogation; by default, that of a Python that can be embedded.
    struct Facts {
        var implementation = "CPython"
        var version = "3.11.2"
        var bits = 64
        var freeThreaded = false
        var shared = true
        /// Any file that is there will do: it is not loaded.
        var mapped: String? = "/bin/sh"
        var candidates: [String] = []

        var json: String {
            let numbers = version.split(separator: ".")
            let library = mapped.map { "\"\($0)\"" } ?? "null"
            return """
                {"implementation": "\(implementation)", "version": "\(version)", "major": \(numbers[0]), \
                "minor": \(numbers[1]), "executable": "", "prefix": "/p", "basePrefix": "/b", "bits": \(bits), \
                "freeThreaded": \(freeThreaded), "shared": \(shared), "mapped": \(library), "candidates": \(candidates)}
                """
        }
    }
}
