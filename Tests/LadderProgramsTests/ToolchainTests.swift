import Foundation
import Testing

@testable import LadderPrograms

/// Compilers that do not do what they should: shell scripts in their place.
@Suite struct ToolchainTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private static let speed = Recipe(id: "c-o3", language: .c, flags: ["-O3"])

    private func compile(_ lines: String, timeLimit: Double = 60) throws -> Program {
        try folder.script("gcc", "[ \"$1\" = --version ] && echo gcc 99 && exit\n\(lines)")
        let toolchain = try #require(try Toolchain.find(.c, in: [folder.path]))
        return try toolchain.compile(Self.speed, sizes: [8, 4, 8], into: folder.path, timeLimit: timeLimit)
    }

    private func failure(_ lines: String, timeLimit: Double = 60) -> ProgramError? {
        #expect(throws: ProgramError.self) { _ = try compile(lines, timeLimit: timeLimit) }
    }

    @Test(arguments: Language.allCases)
    func `a language whose compiler is nowhere is not found, and says how to get it`(language: Language) throws {
        #expect(try Toolchain.find(language, in: ["/no/such/folder", folder.path, ""]) == nil)
        #expect(language.remedy.contains(language == .julia ? "https://julialang.org" : "scripts/setup --ladder"))
    }

    @Test func `folders and plain files of a compiler's name are no compilers`() throws {
        try FileManager.default.createDirectory(atPath: folder.path("gcc"), withIntermediateDirectories: true)
        try folder.write(Data(), to: "clang")
        try folder.script("cc", "echo cc 1")
        #expect(try Toolchain.find(.c, in: [folder.path])?.compiler == folder.path("cc"))
    }

    @Test func `the first folder counts, and in it the usual name`() throws {
        let other = try Folder()
        try other.script("gcc", "echo another")
        try folder.script("cc", "echo cc 1")
        try folder.script("gcc", "echo; echo 'gcc 2'; echo more")
        let found = try Toolchain.find(.c, in: [folder.path, other.path])
        #expect(found?.compiler == folder.path("gcc"))
        #expect(found?.version == "gcc 2")
    }

    @Test func `a bare number as a version gets the language's name`() throws {
        try folder.script("zig", "[ $1 = version ] && echo 0.99.0")
        #expect(try Toolchain.find(.zig, in: [folder.path])?.version == "Zig 0.99.0")
    }

    @Test func `Java needs what compiles and what runs`() throws {
        try folder.script("javac", "echo javac 1")
        #expect(try Toolchain.find(.java, in: [folder.path]) == nil)
        try folder.script("java", "echo java 2")
        #expect(try Toolchain.find(.java, in: [folder.path])?.version == "java 2")
    }

    @Test func `a compiler that fails to say its version is an error, not another compiler`() throws {
        try folder.script("gcc", "echo 'no such licence' >&2; exit 1")
        try folder.script("cc", "echo cc 1")
        let error = #expect(throws: ProgramError.self) { _ = try Toolchain.find(.c, in: [folder.path]) }
        #expect(error == ProgramError(folder.path("gcc"), .failed(status: 1, said: "no such licence")))
    }

    @Test func `a compiler that hangs when asked its version is ended`() throws {
        try folder.script("gcc", "sleep 1000 & wait")
        let error = #expect(throws: ProgramError.self) {
            _ = try Toolchain.find(.c, in: [folder.path], patience: 0.5)
        }
        #expect(error?.reason == .timedOut(seconds: 0.5))
    }

    @Test func `a compiler gets the flags, the sizes and the source`() throws {
        let program = try compile("printf '%s\\n' \"$@\" >arguments; cp matmul.c matmul")
        #expect(program == Program(name: "c-o3", executable: folder.path("c-o3/matmul"), unit: .row))
        let words = try String(contentsOfFile: folder.path("c-o3/arguments"), encoding: .utf8)
        #expect(words == "-std=gnu11\n-DSIZES(F)=F(4) F(8)\n-O3\n-o\nmatmul\nmatmul.c\n")
        #expect(FileManager.default.contentsEqual(atPath: program.executable, andPath: folder.path("c-o3/matmul.c")))
    }

    @Test(arguments: [
        ("exit 1", nil),
        ("echo 'cc1: out of memory' >&2; exit 1", "cc1: out of memory"),
        ("echo 'a warning' >&2; echo 'a.c:3: error: no' >&2; echo '1 generated' >&2; exit 1", "a.c:3: error: no"),
    ])
    func `a compiler that fails is quoted with its first error`(lines: String, said: String?) {
        #expect(failure(lines)?.reason == .failed(status: 1, said: said))
    }

    @Test func `a compiler that crashes, floods or hangs is no more than an error`() {
        #expect(failure("kill -SEGV $$")?.reason == .killed(signal: SIGSEGV, said: nil))
        #expect(failure("yes")?.reason == .printedTooMuch)
        #expect(failure("trap '' TERM; while :; do sleep 1; done", timeLimit: 0.5)?.reason == .timedOut(seconds: 0.5))
    }

    @Test func `a compiler that only pretends leaves a program that cannot be started`() throws {
        let program = try compile("exit 0")
        let task = ProductTask(size: 4, rows: 1, repeats: 1, a: "a", b: "b", c: folder.path("c"))
        let error = #expect(throws: ProgramError.self) { _ = try program.run(task, timeLimit: 60) }
        #expect(error?.reason == .notStarted("No such file or directory"))
    }

    @Test func `a folder that cannot be written is an error`() throws {
        try folder.script("gcc", "echo gcc 99")
        let toolchain = try #require(try Toolchain.find(.c, in: [folder.path]))
        let error = #expect(throws: ProgramError.self) {
            _ = try toolchain.compile(Self.speed, sizes: [4], into: "/proc/self", timeLimit: 60)
        }
        #expect(error?.description.contains("/proc/self/c-o3/matmul.c cannot be written") == true)
    }

    @Test func `rungs have names of their own`() {
        let identifiers = Recipe.all.map(\.id)
        #expect(Set(identifiers).count == identifiers.count)
        #expect(Set(Recipe.all.map(\.language)) == Set(Language.allCases))
    }
}
