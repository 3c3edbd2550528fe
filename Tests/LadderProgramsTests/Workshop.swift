import Foundation
import Subprograms
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

    private static let toolchains: [Language: Result<Toolchain, ProgramError>] = {
        let found = Language.allCases.compactMap { language in
            let search = Result { () throws(ProgramError) in try Toolchain.find(language) }
            return search.flattened().map { (language, $0) }
        }
        return Dictionary(uniqueKeysWithValues: found)
    }()

    private static let programs: [String: Result<Program, any Error>] = {
        let made = recipes.map { recipe in (recipe.id, Result { try make(recipe) }) }
        return Dictionary(uniqueKeysWithValues: made)
    }()

    private static func make(_ recipe: Recipe) throws -> Program {
        let folder = try #require(folder)
        let toolchain = try #require(toolchains[recipe.language]).get()
        return try toolchain.compile(recipe, sizes: sizes, into: folder.path, timeLimit: timeLimit)
    }

    static func has(_ language: Language) -> Bool { toolchains[language] != nil }

    static func absence(of language: Language) -> Comment {
        "there is no \(language.name) here: \(language.remedy)"
    }

    /// Of the languages that are here.
    static let recipes = Recipe.all.filter { has($0.language) }

    static func program(_ recipe: Recipe) throws -> Program { try #require(programs[recipe.id]).get() }

    static func version(of language: Language) throws -> String { try #require(toolchains[language]).get().version }

    /// The first on PATH that has NumPy.
    static let python = Toolchain.searchPath.lazy.map { $0 + "/python3" }.first { path in
        (try? Subprogram(path, ["-c", "import numpy"]).run(patience: timeLimit))?.status == 0
    }
}

extension Result {
    /// Nil for a success that found nothing.
    fileprivate func flattened<Found>() -> Result<Found, Failure>? where Success == Found? {
        switch self {
        case .success(let found): found.map { .success($0) }
        case .failure(let error): .failure(error)
        }
    }
}

extension Recipe: CustomTestStringConvertible {
    public var testDescription: String { id }
}
