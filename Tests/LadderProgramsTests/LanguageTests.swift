import Foundation
import Subprograms
import Testing

@testable import LadderPrograms

/// The programs in other languages, as far as their compilers are on this machine.
@Suite struct LanguageTests {
    /// Against hangs only.
    private static let timeLimit = 120.0

    @Test(arguments: Recipe.all)
    func `a whole product is right`(recipe: Recipe) throws {
        let program = try Workshop.program(recipe)
        for size in [1, 2, 3, 17, 64] {
            let matrices = try Matrices(size: size)
            let times = try program.run(matrices.task, timeLimit: Self.timeLimit)
            #expect(times.count == size)
            try matrices.expectResult(of: recipe.id)
        }
    }

    @Test(arguments: Recipe.all)
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
    @Test(arguments: Recipe.all)
    func `every row is computed, and takes the longer the longer it is`(recipe: Recipe) throws {
        let program = try Workshop.program(recipe)
        // So often that compilers which work while the program runs have done so.
        let short = try Matrices(size: 64, repeats: 50)
        let long = try Matrices(size: 512, rows: 8, repeats: 3)
        let shortest = try program.run(short.task, timeLimit: Self.timeLimit).map(\.wallSeconds).min()
        let longest = try program.run(long.task, timeLimit: Self.timeLimit).map(\.wallSeconds).min()
        // 64 times the work.
        let ratio = try #require(longest) / #require(shortest)
        #expect(ratio > 8)
    }

    @Test(arguments: Recipe.all)
    func `the processor's time of busy rows is about their wall time`(recipe: Recipe) throws {
        let program = try Workshop.program(recipe)
        let matrices = try Matrices(size: 512, rows: 64, repeats: 2)
        let times = try program.run(matrices.task, timeLimit: Self.timeLimit)
        let wall = times.map(\.wallSeconds).reduce(0, +)
        let processor = times.map(\.processorSeconds).reduce(0, +)
        // Other programs may have taken the processor away; a compiler's threads may have run beside it.
        #expect(processor > wall / 50 && processor < 4 * wall)
    }

    @Test(arguments: Recipe.all, BadInput.all)
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
