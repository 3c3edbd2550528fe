package import Foundation

/// A result file that is written whole or not at all: another reader sees the old content or the new, never a part.
///
/// Foundation's atomic write makes a file beside the target, syncs it to the disk and renames it onto the target, and
/// removes it if anything fails. Symbolic links are followed first, so that the link stays one.
package struct WholeFile: Sendable {
    private enum Target: Sendable {
        case standardOutput
        /// A file that is there or will be.
        case regular(path: String)
        /// A device or pipe, such as `/dev/stderr`: it cannot be replaced, so it is written to as it stands.
        case special(path: String)
    }

    /// Bytes of one component of a path. Source: NAME_MAX in Linux's limits.h.
    private static let longestName = 255

    private let target: Target
    /// As the user named it.
    private let name: String

    /// Finds out before the measuring whether the file can be written after it; `-` is the standard output.
    ///
    /// Whether the directory takes a new file is tried, not asked: permission bits do not tell it to a superuser, nor of
    /// a read-only file system.
    package static func prepare(_ path: String) throws(WholeFileError) -> WholeFile {
        guard path != "-", path != "/dev/stdout" else { return WholeFile(target: .standardOutput, name: path) }
        guard !path.isEmpty, !path.utf8.contains(0) else { throw WholeFileError(path, .notAName) }
        guard path.split(separator: "/").allSatisfy({ $0.utf8.count <= Self.longestName }) else {
            throw WholeFileError(path, .nameTooLong)
        }
        let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        switch type(of: resolved) {
        case .typeDirectory?:
            throw WholeFileError(path, .isDirectory)
        case nil where path.hasSuffix("/"):
            throw WholeFileError(path, .isDirectory)
        case .typeSymbolicLink?:
            throw WholeFileError(path, .danglingLink)
        case nil where !isOpenFile(path), .typeRegular? where !isOpenFile(path):
            try tryDirectory(of: resolved, name: path)
            return WholeFile(target: .regular(path: resolved), name: path)
        default:
            guard FileManager.default.isWritableFile(atPath: path) else { throw WholeFileError(path, .notPermitted) }
            return WholeFile(target: .special(path: path), name: path)
        }
    }

    package func write(_ data: Data) throws(WholeFileError) {
        do {
            switch target {
            case .standardOutput:
                try FileHandle.standardOutput.write(contentsOf: data)
            case .regular(let path):
                try data.write(to: URL(fileURLWithPath: path), options: [.atomic])
            case .special(let path):
                let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
                defer { try? file.close() }
                try file.write(contentsOf: data)
            }
        } catch {
            throw WholeFileError(name, WholeFileError.Reason(error))
        }
    }

    package func write(_ text: String) throws(WholeFileError) {
        try write(Data(text.utf8))
    }

    /// Whether a path names a file by its descriptor, as a shell's `>(…)` does.
    private static func isOpenFile(_ path: String) -> Bool {
        path == "/dev/stderr" || path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/")
    }

    /// What is at a path; nil where nothing is, or where that cannot be told, which trying to write will explain.
    private static func type(of path: String) -> FileAttributeType? {
        try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    }

    /// Makes an empty file beside the target and removes it.
    private static func tryDirectory(of path: String, name: String) throws(WholeFileError) {
        let directory = URL(fileURLWithPath: path).deletingLastPathComponent()
        switch type(of: directory.path) {
        case .typeDirectory?: break
        case nil: throw WholeFileError(name, .noDirectory(directory.path))
        default: throw WholeFileError(name, .notADirectory(directory.path))
        }
        let trial = directory.appendingPathComponent(".glue-profile-\(UUID().uuidString)")
        do {
            try Data().write(to: trial, options: [.withoutOverwriting])
            try FileManager.default.removeItem(at: trial)
        } catch {
            let reason = WholeFileError.Reason(error)
            // The directory is there: "no such file" is how /proc and its like refuse new files.
            throw WholeFileError(name, reason == .missing ? .takesNoFiles(directory.path) : reason)
        }
    }
}
