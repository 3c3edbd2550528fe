import Foundation
import Testing

@Suite struct LayeringTests {
    /// Files longer than this hide more than one thing.
    static let longestFile = 400

    @Test func `every module under Sources is in the table`() {
        let unknown = Set(SourceFile.all.filter { $0.path.hasPrefix("Sources/") }.map(\.module))
            .filter { Layer.named($0) == nil }
        #expect(unknown.isEmpty, "put them into Tests/Layering/Layer.swift, and the map in CONTRIBUTING.md")
    }

    @Test func `the table itself points downwards only`() {
        for (index, layer) in Layer.all.enumerated() {
            let below = Layer.all[..<index].map(\.name)
            #expect(layer.imports.isSubset(of: below), "\(layer.name) leans on a module above it")
        }
    }

    @Test(arguments: SourceFile.swiftSources)
    func `imports point downwards only`(file: SourceFile) throws {
        let layer = try #require(Layer.named(file.module))
        let forbidden = SwiftText(try file.text()).imports.filter { !layer.mayImport($0) }
        #expect(forbidden.isEmpty, "\(file.module) must not import them")
    }

    @Test(arguments: SourceFile.all)
    func `no file is too long to read`(file: SourceFile) throws {
        let count = try file.text().split(separator: "\n", omittingEmptySubsequences: false).count - 1
        #expect(count <= Self.longestFile)
    }

    @Test(arguments: SourceFile.swiftSources)
    func `unsafe code is where it may be, and says why it is sound`(file: SourceFile) throws {
        let text = SwiftText(try file.text())
        guard text.isUnsafe else { return }
        let isAllowed = Layer.named(file.module)?.unsafe == true
        let saysWhy = text.raw.contains("// SAFETY: ")
        #expect(isAllowed, "\(file.module) must do without unsafe code")
        #expect(saysWhy, "it has unsafe code, but no comment that begins with SAFETY:")
    }
}
