import Foundation
import Subprograms
import Testing

@testable import LadderPrograms

/// The programs in other languages, as far as their compilers are on this machine. A language that is absent is skipped by
/// its own test, which says how to get it.
@Suite struct LanguageTests {
    /// Against hangs only.
    private static let timeLimit = 120.0

    @Test(.enabled(if: Workshop.has(.java), Workshop.absence(of: .java)))
    func `Java is here, and compiles`() throws { try expectCompiled(.java) }

    @Test(.enabled(if: Workshop.has(.c), Workshop.absence(of: .c)))
    func `C is here, and compiles with all flags`() throws { try expectCompiled(.c) }

    @Test(.enabled(if: Workshop.has(.rust), Workshop.absence(of: .rust)))
    func `Rust is here, and compiles`() throws { try expectCompiled(.rust) }

    @Test(.enabled(if: Workshop.has(.go), Workshop.absence(of: .go)))
    func `Go is here, and compiles`() throws { try expectCompiled(.go) }

    @Test(.enabled(if: Workshop.has(.zig), Workshop.absence(of: .zig)))
    func `Zig is here, and compiles`() throws { try expectCompiled(.zig) }

    @Test(.enabled(if: Workshop.has(.mojo), Workshop.absence(of: .mojo)))
    func `Mojo is here, and compiles`() throws { try expectCompiled(.mojo) }

    @Test(.enabled(if: Workshop.has(.julia), Workshop.absence(of: .julia)))
    func `Julia is here`() throws { try expectCompiled(.julia) }

    private func expectCompiled(_ language: Language) throws {
        for recipe in Recipe.all where recipe.language == language { _ = try Workshop.program(recipe) }
        #expect(try Workshop.version(of: language).contains(/[0-9]+\.[0-9]+/))
    }

    @Test(arguments: Workshop.recipes)
    func `a whole product is right`(recipe: Recipe) throws {
        let program = try Workshop.program(recipe)
        for size in [1, 2, 3, 17, 64] {
            let matrices = try Matrices(size: size)
            let times = try program.run(matrices.task, timeLimit: Self.timeLimit)
            #expect(times.count == size)
            try matrices.expectResult(of: recipe.id)
        }
    }

    @Test(arguments: Workshop.recipes)
    func `a sample of rows is right, however often it is repeated`(recipe: Recipe) throws {
        let program = try Workshop.program(recipe)
        for (size, rows, repeats) in [(2, 1, 1), (17, 5, 3), (64, 1, 4), (64, 63, 2)] {
            let matrices = try Matrices(size: size, rows: rows, repeats: repeats)
            let times = try program.run(matrices.task, timeLimit: Self.timeLimit)
            #expect(times.count == rows * repeats)
            try matrices.expectResult(of: recipe.id)
        }
    }

    /// A compiler that sees through a benchmark leaves some of its rows without work.
    @Test(arguments: Workshop.recipes)
    func `every row is computed, and takes the longer the longer it is`(recipe: Recipe) throws {
        let program = try Workshop.program(recipe)
        // So often that compilers which work while the program runs have done so.
        let short = try Matrices(size: 64, repeats: 50)
        let long = try Matrices(size: 512, rows: 8, repeats: 3)
        let shortTimes = try program.run(short.task, timeLimit: Self.timeLimit)
        let longTimes = try program.run(long.task, timeLimit: Self.timeLimit)
        // 64 times the work.
        let ratio = try #require(longTimes.map(\.wallSeconds).min()) / #require(shortTimes.map(\.wallSeconds).min())
        #expect(ratio > 8)
        // Other programs may have taken the processor away; a compiler's threads may have run beside the loop.
        let wall = longTimes.map(\.wallSeconds).reduce(0, +)
        let processor = longTimes.map(\.processorSeconds).reduce(0, +)
        #expect(processor > wall / 50 && processor < 4 * wall)
    }

    @Test(arguments: Workshop.recipes, BadInput.all)
    func `what it cannot do is one line`(recipe: Recipe, input: BadInput) throws {
        let program = try Workshop.program(recipe)
        let folder = try Folder()
        try folder.write(Data(count: 9 * 8), to: "nine")
        try folder.write(Data(count: 9 * 8 + 1), to: "uneven")
        let words = input.arguments.map { $0.hasPrefix("@") ? folder.path(String($0.dropFirst())) : $0 }
        let output = try Subprogram(program.executable, program.arguments + words).run(patience: Self.timeLimit)
        #expect(output.ending == .exited(input.status))
        #expect(output.text.isEmpty)
        #expect(output.errors.split(separator: "\n", omittingEmptySubsequences: false).count == 2, "\(output.errors)")
    }
}
