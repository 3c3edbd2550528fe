import Foundation
import Testing

@testable import LadderPrograms

/// The programs of all languages that are on this machine, each compiled once for all tests.
enum Workshop {
    /// Those that C's programs are compiled for.
    static let sizes = [1, 2, 3, 17, 64, 512]

    /// Zig builds parts of its C library when it is first used on a machine, and tests of other modules may be running.
    private static let timeLimit = 300.0

    private static let folder: Folder? = {
        atexit { Workshop.remove() }
        return try? Folder()
    }()

    /// Values of static properties are never given up.
    private static func remove() {
        if let folder { try? FileManager.default.removeItem(atPath: folder.path) }
    }

    private static let programs: [String: Result<Program?, ProgramError>] = {
        let made = Recipe.all.map { recipe in
            (recipe.id, Result { () throws(ProgramError) in try make(recipe) })
        }
        return Dictionary(uniqueKeysWithValues: made)
    }()

    private static func make(_ recipe: Recipe) throws(ProgramError) -> Program? {
        guard let folder, let toolchain = try Toolchain.find(recipe.language) else { return nil }
        return try toolchain.compile(recipe, sizes: sizes, into: folder.path, timeLimit: timeLimit)
    }

    /// The program of a rung. Cancels the test, with the reason, where its language is not on this machine.
    static func program(_ recipe: Recipe) throws -> Program {
        guard let program = try #require(programs[recipe.id]).get() else {
            try Test.cancel("there is no \(recipe.language.name) here: \(recipe.language.remedy)")
        }
        return program
    }
}

extension Recipe: CustomTestStringConvertible {
    public var testDescription: String { id }
}
