import Foundation
import Testing

/// A source file of this package.
struct SourceFile: CustomTestStringConvertible, Sendable {
    /// Relative to the package, such as `Sources/Findings/Tier.swift`.
    let path: String

    static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    /// Every Swift and C file of the package.
    static let all: [SourceFile] = ["Sources", "Tests", "Benchmarks"].flatMap(files(in:))

    /// Those that the layering rules are about.
    static let swiftSources = all.filter { $0.path.hasPrefix("Sources/") && $0.path.hasSuffix(".swift") }

    var testDescription: String { path }

    /// The folder under Sources that holds it.
    var module: String { String(path.split(separator: "/")[1]) }

    func text() throws -> String {
        try String(contentsOf: Self.package.appending(path: path), encoding: .utf8)
    }

    private static func files(in folder: String) -> [SourceFile] {
        let root = package.appending(path: folder)
        let found = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
        return (found?.compactMap { $0 as? String } ?? [])
            .filter { path in [".swift", ".c", ".h", ".def"].contains { path.hasSuffix($0) } }
            .sorted()
            .map { SourceFile(path: "\(folder)/\($0)") }
    }
}
