internal import Foundation
internal import Subprograms

/// A language's compiler on this machine, and what runs its programs.
package struct Toolchain: Equatable, Sendable {
    package let language: Language
    /// A path, as is `runtime`, which is the compiler where programs run by themselves.
    package let compiler: String
    let runtime: String
    /// What it says of itself, in one line.
    package let version: String

    /// For a compiler that is asked its version: those that start a virtual machine for it take half a second.
    private static let patience = 20.0

    /// Looks for the language's compiler; nil where there is none. `folders` are those of PATH, and then
    /// `.build/ladder/bin`, which `scripts/setup --ladder` fills, unless others are given.
    ///
    /// The first that is found is the one: one that does not answer is an error, and no other is tried in its place.
    package static func find(
        _ language: Language, in folders: [String] = searchPath, patience: Double = patience
    ) throws(ProgramError) -> Toolchain? {
        guard let compiler = language.compilers.lazy.compactMap({ locate($0, in: folders) }).first else { return nil }
        guard let runtime = language.runtime.map({ locate($0, in: folders) }) ?? compiler else { return nil }
        return Toolchain(
            language: language, compiler: compiler, runtime: runtime,
            version: try version(of: runtime, language, patience))
    }

    /// The folders of PATH, and `.build/ladder/bin` of the package that this program was built in.
    package static var searchPath: [String] {
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return path + ladderFolders.filter { FileManager.default.fileExists(atPath: $0) }
    }

    /// Beside whatever folder this program is in: `.build/release`, or `.build-address/debug`.
    private static var ladderFolders: [String] {
        guard let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return [] }
        let parents = sequence(first: own) { $0 == "/" ? nil : ($0 as NSString).deletingLastPathComponent }
        return parents.dropFirst().map { ($0 as NSString).appendingPathComponent(".build/ladder/bin") }
    }

    /// The first executable file of that name, as an absolute path: a compiler is started in a folder of its own.
    private static func locate(_ name: String, in folders: [String]) -> String? {
        folders.lazy.filter { !$0.isEmpty }.map { URL(fileURLWithPath: $0).appendingPathComponent(name).path }
            .first(where: isProgram)
    }

    /// Folders count as executable files.
    private static func isProgram(_ path: String) -> Bool {
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let type = try? FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType
        return type == .typeRegular && FileManager.default.isExecutableFile(atPath: path)
    }

    private static func version(
        of program: String, _ language: Language, _ patience: Double
    ) throws(ProgramError) -> String {
        let text = try Subprogram(program, language.versionArguments).output(of: program, patience: patience)
        let line = text.split(whereSeparator: \.isNewline).first.map(Complaint.visible) ?? "unknown version"
        // Zig tells the bare number.
        return line.first?.isNumber == true ? "\(language.name) \(line)" : line
    }
}
